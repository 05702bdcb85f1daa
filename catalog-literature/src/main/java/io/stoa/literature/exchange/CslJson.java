package io.stoa.literature.exchange;

import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import io.stoa.literature.citation.CslItem;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * CSL-JSON, the items of the Citation Style Language 1.0.2. What is written is what is cited ({@link CslItem}) with
 * abstract, key words and notes.
 *
 * <table>
 * <caption>Variables and what they become</caption>
 * <tr><th>Variable</th><th>Description</th></tr>
 * <tr><td>id, type, language</td><td>source id, type, language</td></tr>
 * <tr><td>title</td><td>title; the subtitle is written behind it</td></tr>
 * <tr><td>author, editor, translator, container-author, collection-editor, composer, director, illustrator, interviewer,
 *     recipient, reviewed-author</td><td>contributors; of a patent the author is the inventor. A literal name is a body,
 *     unless it is a Chinese one of up to four characters; a family name alone is a name that is not divided</td></tr>
 * <tr><td>container-title, container-title-short (journalAbbreviation), volume, issue, page</td><td>host; of what stands by
 *     itself, container-title is the series</td></tr>
 * <tr><td>number</td><td>number of a patent, standard or report; of other works without pages, the article number</td></tr>
 * <tr><td>collection-title, collection-number</td><td>series</td></tr>
 * <tr><td>event-title (event), event-place, event-date</td><td>conference</td></tr>
 * <tr><td>issued, publisher, publisher-place</td><td>imprint</td></tr>
 * <tr><td>edition, number-of-pages, genre</td><td>edition, extent, genre</td></tr>
 * <tr><td>DOI, ISBN, ISSN, PMID, cstr</td><td>identifiers; ISBN and ISSN of the host where there can be one</td></tr>
 * <tr><td>URL, accessed</td><td>landing page and when it was seen</td></tr>
 * <tr><td>abstract, keyword, note</td><td>abstract, key words, notes</td></tr>
 * </table>
 *
 * <p>Other variables are named as not read.
 */
final class CslJson extends JsonCodec {

    private static final int LONGEST_CHINESE_NAME = 4;
    private static final Map<String, ContributorRole> NAMES = names();

    private static Map<String, ContributorRole> names() {
        Map<String, ContributorRole> names = new LinkedHashMap<>();
        names.put("author", ContributorRole.AUTHOR);
        names.put("editor", ContributorRole.EDITOR);
        names.put("translator", ContributorRole.TRANSLATOR);
        names.put("container-author", ContributorRole.HOST_AUTHOR);
        names.put("collection-editor", ContributorRole.SERIES_EDITOR);
        names.put("composer", ContributorRole.COMPOSER);
        names.put("director", ContributorRole.DIRECTOR);
        names.put("illustrator", ContributorRole.ILLUSTRATOR);
        names.put("interviewer", ContributorRole.INTERVIEWER);
        names.put("recipient", ContributorRole.RECIPIENT);
        names.put("reviewed-author", ContributorRole.REVIEWED_AUTHOR);
        return names;
    }

    @Override
    List<String> frame() {
        return List.of("[", "]");
    }

    @Override
    void read(JsonFields item, DraftParts draft) {
        String named = item.peek("type");
        WorkType type = named == null ? null : CslItem.workType(named);
        draft.genre(item.take("genre"));
        if (type != null) {
            item.skip("type");
            String genre = draft.genre();
            draft.type(type == WorkType.THESIS && genre != null ? TypeNames.thesis(genre) : type);
        }
        draft.sourceId(item.take("id"));
        draft.language(item.take("language"));
        draft.title(null, item.take("title"));
        NAMES.forEach((variable, role) -> item.objects(variable)
                .forEach(name -> draft.contributor(contributor(
                        draft.type() == WorkType.PATENT && role == ContributorRole.AUTHOR
                                ? ContributorRole.INVENTOR
                                : role,
                        name))));
        readHost(item, draft);
        readImprint(item, draft);
        readIdentifiers(item, draft);
        draft.abstractText(null, item.take("abstract"));
        String keywords = item.take("keyword");
        if (keywords != null) {
            List.of(keywords.split(keywords.contains(";") ? ";" : "[,，、]")).forEach(draft::keyword);
        }
        draft.note(item.take("note"));
    }

    private static Contributor contributor(ContributorRole role, JsonFields name) {
        String literal = name.take("literal");
        if (literal != null) {
            return isChineseName(literal) ? Contributor.person(role, literal) : Contributor.body(role, literal);
        }
        String family =
                joined(" ", name.take("dropping-particle"), name.take("non-dropping-particle"), name.take("family"));
        String given = joined(", ", name.take("given"), name.take("suffix"));
        if (family == null || given == null) {
            return Contributor.person(
                    role, String.valueOf(family == null ? Objects.requireNonNullElse(given, "") : family));
        }
        return Contributor.person(role, family, given);
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        String joined = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }

    private static boolean isChineseName(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_CHINESE_NAME
                && name.codePoints().allMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
    }

    private static void readHost(JsonFields item, DraftParts draft) {
        String container = item.take("container-title");
        if (ReferenceReader.isWhole(draft.type())) {
            draft.series(container);
        } else {
            draft.hostTitle(container);
        }
        String series = item.take("collection-title");
        if (series != null) {
            draft.series(series);
        }
        draft.seriesNumber(item.take("collection-number"));
        draft.hostAbbreviation(item.take("container-title-short"));
        if (item.has("journalAbbreviation") && draft.hostAbbreviation(item.peek("journalAbbreviation"))) {
            item.skip("journalAbbreviation");
        }
        draft.volume(item.take("volume"));
        draft.issue(item.take("issue"));
        String pages = item.take("page");
        draft.pages(pages);
        WorkIdentifierType numbered = ReferenceReader.numbered(draft.type());
        if (numbered != null) {
            draft.identifier(DraftParts.identifier(numbered, item.take("number"), null));
        } else if (pages == null) {
            draft.articleNumber(item.take("number"));
        }
        String event = item.take("event-title");
        draft.event(event == null ? item.take("event") : event);
        draft.eventPlace(item.take("event-place"));
        IssueDate when = date(item.object("event-date"));
        draft.eventDate(when == null ? item.object("event-date").take("raw") : when.toString());
    }

    private static void readImprint(JsonFields item, DraftParts draft) {
        draft.publisher(item.take("publisher"));
        draft.place(item.take("publisher-place"));
        JsonFields issued = item.object("issued");
        draft.issued(date(issued));
        String raw = issued.take("raw");
        draft.date(raw == null ? issued.take("literal") : raw);
        draft.edition(item.take("edition"));
        draft.extent(item.take("number-of-pages"));
    }

    private static void readIdentifiers(JsonFields item, DraftParts draft) {
        draft.identifier(DraftParts.identifier(WorkIdentifierType.DOI, item.take("DOI"), null));
        draft.identifier(DraftParts.identifier(WorkIdentifierType.PMID, item.take("PMID"), null));
        draft.identifier(DraftParts.identifier(WorkIdentifierType.CSTR, item.take("cstr"), null));
        draft.standardNumber(WorkIdentifierType.ISBN, item.take("ISBN"));
        draft.standardNumber(WorkIdentifierType.ISSN, item.take("ISSN"));
        if (draft.link(LinkKind.LANDING_PAGE, item.peek("URL"), null)) {
            item.skip("URL");
            IssueDate seen = date(item.object("accessed"));
            draft.visited(seen == null ? null : Dates.day(seen.toString()));
        }
    }

    @Override
    JsonNode item(WorkDraft work, long number) {
        String id = work.sourceId() == null ? String.valueOf(number) : work.sourceId();
        Map<String, Object> values = new LinkedHashMap<>(CslItem.of(id, work).values());
        NAMES.keySet().forEach(variable -> values.computeIfPresent(variable, (key, names) -> names(names, work)));
        LocalizedText abstracts = work.abstracts();
        put(values, "abstract", abstracts == null ? "" : abstracts.sourceText());
        put(
                values,
                "keyword",
                work.terms().stream()
                        .filter(term -> term.scheme().equals(SubjectTerm.KEYWORD) && term.term() != null)
                        .map(term -> String.valueOf(term.term()))
                        .collect(Collectors.joining("; ")));
        put(values, "note", String.join("\n", work.notes()));
        return Json.mapper().valueToTree(values);
    }

    private static void put(Map<String, Object> values, String variable, String text) {
        if (!text.isBlank()) {
            values.put(variable, text);
        }
    }

    /** A literal is a body to others; a person whose name is not divided has a family name only. */
    private static Object names(Object names, WorkDraft work) {
        return names instanceof List<?> list
                ? list.stream().map(name -> name(name, work)).toList()
                : names;
    }

    private static Object name(Object name, WorkDraft work) {
        Object literal = name instanceof Map<?, ?> map ? map.get("literal") : null;
        boolean person = literal != null
                && work.contributors().stream()
                        .anyMatch(contributor -> !contributor.corporate()
                                && contributor.displayName().equals(literal));
        return person ? Map.of("family", literal) : name;
    }
}
