package io.stoa.literature.exchange;

import static io.stoa.literature.exchange.TaggedFormat.table;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Event;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Relation;
import io.stoa.literature.RelationKind;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works as Crossref's REST interface gives them: one, a list, or an answer ({@code message}, {@code message.items});
 * written as an answer.
 *
 * <table>
 * <caption>Fields and what they become</caption>
 * <tr><th>Field</th><th>Description</th></tr>
 * <tr><td>DOI, or else alternative-id</td><td>source id</td></tr>
 * <tr><td>DOI, ISBN, ISSN (isbn-type, issn-type repeat them)</td><td>identifiers; ISBN and ISSN of the host where there can be
 *     one</td></tr>
 * <tr><td>type; degree</td><td>type; genre</td></tr>
 * <tr><td>title, original-title, subtitle</td><td>titles, the second Chinese or English by its writing; subtitle</td></tr>
 * <tr><td>author, editor, translator, chair</td><td>contributors with ORCID and affiliations; the chair is a contributor</td></tr>
 * <tr><td>container-title, short-container-title, volume, issue, page, article-number</td><td>host; of what stands by itself,
 *     container-title is the series</td></tr>
 * <tr><td>published (issued, published-print, published-online), publisher, publisher-location</td><td>imprint</td></tr>
 * <tr><td>edition-number, language, subject</td><td>edition, language, key words</td></tr>
 * <tr><td>abstract</td><td>abstract without its JATS tags</td></tr>
 * <tr><td>event: name, location</td><td>conference</td></tr>
 * <tr><td>license</td><td>licence</td></tr>
 * <tr><td>resource.primary.URL; link</td><td>landing page; full text</td></tr>
 * <tr><td>reference with DOI</td><td>relations: cites</td></tr>
 * </table>
 *
 * <p>Other fields are named as not read.
 */
final class CrossrefJson extends JsonCodec {

    private static final int MOST_REFERENCES = 500;

    private static final Map<String, WorkType> TYPES = table(
            "journal-article", WorkType.JOURNAL_ARTICLE,
            "book|monograph|edited-book|reference-book|book-set", WorkType.BOOK,
            "book-chapter|book-section|book-part|book-track|reference-entry", WorkType.BOOK_PART,
            "proceedings|proceedings-series", WorkType.CONFERENCE_PROCEEDINGS,
            "proceedings-article", WorkType.CONFERENCE_PAPER,
            "dissertation", WorkType.THESIS,
            "journal", WorkType.JOURNAL,
            "book-series", WorkType.PERIODICAL,
            "report|report-series|report-component", WorkType.REPORT,
            "posted-content", WorkType.PREPRINT,
            "standard", WorkType.STANDARD,
            "dataset|database", WorkType.DATASET,
            "peer-review", WorkType.REVIEW,
            "other|component|grant|journal-issue|journal-volume", WorkType.OTHER);

    private static final Map<String, ContributorRole> NAMES = names();

    private static Map<String, ContributorRole> names() {
        Map<String, ContributorRole> names = new LinkedHashMap<>();
        names.put("author", ContributorRole.AUTHOR);
        names.put("editor", ContributorRole.EDITOR);
        names.put("translator", ContributorRole.TRANSLATOR);
        names.put("chair", ContributorRole.CONTRIBUTOR);
        return names;
    }

    @Override
    List<String> frame() {
        return List.of(
                "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message-version\":\"1.0.0\",\"message\":{\"items\":[",
                "]}}");
    }

    @Override
    void read(JsonFields item, DraftParts draft) {
        String named = item.peek("type");
        WorkType type = named == null ? null : TYPES.get(named);
        draft.genre(item.take("degree"));
        if (type != null) {
            item.skip("type");
            String genre = draft.genre();
            draft.type(type == WorkType.THESIS && genre != null ? TypeNames.thesis(genre) : type);
        }
        String doi = item.take("DOI");
        draft.sourceId(doi == null ? item.take("alternative-id") : doi);
        draft.identifier(DraftParts.identifier(WorkIdentifierType.DOI, doi, null));
        readTitles(item, draft);
        NAMES.forEach((list, role) -> item.objects(list).forEach(name -> draft.contributor(contributor(role, name))));
        readHost(item, draft);
        readImprint(item, draft);
        readContent(item, draft);
        readLinks(item, draft, doi);
    }

    private static void readTitles(JsonFields item, DraftParts draft) {
        draft.title(null, item.take("title"));
        String original = item.peek("original-title");
        String other = original == null && item.has("original-title") ? item.take("original-title") : original;
        if (other != null) {
            draft.title(DraftParts.isChinese(other) ? "zh" : "en", other);
            item.skip("original-title");
        }
        draft.subtitle(null, item.take("subtitle"));
    }

    private static Contributor contributor(ContributorRole role, JsonFields name) {
        List<String> affiliations = new ArrayList<>();
        name.objects("affiliation").forEach(place -> {
            String text = place.take("name");
            if (text != null) {
                affiliations.add(text);
            }
        });
        name.skip("sequence");
        String body = name.take("name");
        if (body != null) {
            return new Contributor(role, null, null, body, true, null, affiliations);
        }
        String family = name.take("family");
        String given = name.take("given");
        String suffix = name.take("suffix");
        String orcid = name.peek("ORCID");
        boolean valid = orcid != null && IdentifierScheme.ORCID.check(orcid) == null;
        if (valid) {
            name.skip("ORCID", "authenticated-orcid");
        }
        boolean divided = family != null && given != null;
        return new Contributor(
                role,
                divided ? family : null,
                divided ? suffix == null ? given : given + ", " + suffix : null,
                divided ? null : family == null ? given == null ? "" : given : family,
                false,
                valid ? orcid : null,
                affiliations);
    }

    private static void readHost(JsonFields item, DraftParts draft) {
        String container = item.take("container-title");
        if (ReferenceReader.isWhole(draft.type())) {
            draft.series(container);
            draft.seriesNumber(item.take("volume"));
        } else {
            draft.hostTitle(container);
            draft.hostAbbreviation(item.take("short-container-title"));
            draft.volume(item.take("volume"));
            draft.issue(item.take("issue"));
            draft.pages(item.take("page"));
            draft.articleNumber(item.take("article-number"));
        }
        item.takeAll("ISBN").forEach(number -> draft.standardNumber(WorkIdentifierType.ISBN, number));
        item.takeAll("ISSN").forEach(number -> draft.standardNumber(WorkIdentifierType.ISSN, number));
        item.skip("isbn-type", "issn-type", "journal-issue");
        JsonFields event = item.object("event");
        draft.event(event.take("name"));
        draft.eventPlace(event.take("location"));
    }

    private static void readImprint(JsonFields item, DraftParts draft) {
        IssueDate published = null;
        for (String name : List.of("published", "issued", "published-print", "published-online")) {
            IssueDate date = date(item.object(name));
            published = published == null ? date : published;
        }
        draft.issued(published);
        draft.publisher(item.take("publisher"));
        draft.place(item.take("publisher-location"));
        draft.edition(item.take("edition-number"));
    }

    private static void readContent(JsonFields item, DraftParts draft) {
        draft.language(item.take("language"));
        item.takeAll("subject").forEach(draft::keyword);
        String summary = item.take("abstract");
        draft.abstractText(null, summary == null ? null : withoutTags(summary));
        int references = 0;
        for (JsonFields reference : item.objects("reference")) {
            WorkIdentifier cited = DraftParts.identifier(WorkIdentifierType.DOI, reference.peek("DOI"), null);
            if (cited != null && references++ < MOST_REFERENCES) {
                reference.skip("DOI", "key", "doi-asserted-by");
                draft.relation(new Relation(RelationKind.CITES, reference.take("article-title"), List.of(cited)));
            }
        }
    }

    /** Paragraphs stay apart. */
    private static String withoutTags(String jats) {
        return jats.replaceAll("</(?:jats:)?(?:p|title|sec)>\\s*", "\n")
                .replaceAll("<[^>]{0,200}>", "")
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static void readLinks(JsonFields item, DraftParts draft, @Nullable String doi) {
        JsonFields primary = item.object("resource").object("primary");
        if (draft.link(LinkKind.LANDING_PAGE, primary.peek("URL"), null)) {
            primary.skip("URL");
        }
        for (JsonFields link : item.objects("link")) {
            if (draft.link(LinkKind.FULL_TEXT, link.peek("URL"), link.peek("content-type"))) {
                link.skip("URL", "content-type");
            }
        }
        String address = item.peek("URL");
        if (doi != null && address != null && address.endsWith(doi)) {
            item.skip("URL");
        }
        List<JsonFields> licences = item.objects("license");
        if (!licences.isEmpty() && draft.licence(licences.get(0).peek("URL"))) {
            licences.get(0).skip("URL");
        }
    }

    @Override
    JsonNode item(WorkDraft work, long number) {
        ObjectNode item = Json.mapper().createObjectNode();
        item.put("type", TypeNames.of(TYPES, work.type()));
        writeIdentifiers(work, item);
        writeTitles(work, item);
        for (Contributor contributor : work.contributors()) {
            writeName(item, contributor);
        }
        writeHost(work, item);
        writeImprint(work.imprint(), item);
        if (work.genre() != null) {
            item.putArray("degree").add(work.genre());
        }
        put(item, "edition-number", work.edition());
        put(
                item,
                "language",
                work.languages().isEmpty() ? null : work.languages().get(0));
        work.terms().stream()
                .filter(term -> term.scheme().equals(SubjectTerm.KEYWORD) && term.term() != null)
                .forEach(term -> item.withArray("subject").add(term.term()));
        for (Relation relation : work.relations()) {
            writeReference(item, relation);
        }
        writeLinks(work, item);
        return item;
    }

    private static void writeIdentifiers(WorkDraft work, ObjectNode item) {
        if (work.sourceId() != null) {
            item.putArray("alternative-id").add(work.sourceId());
        }
        List<WorkIdentifier> identifiers = new ArrayList<>(work.identifiers());
        Host host = work.host();
        if (host != null) {
            identifiers.addAll(host.identifiers());
        }
        for (WorkIdentifier identifier : identifiers) {
            switch (identifier.type()) {
                case DOI -> put(item, "DOI", item.has("DOI") ? null : identifier.value());
                case ISBN -> item.withArray("ISBN").add(identifier.value());
                case ISSN -> item.withArray("ISSN").add(identifier.value());
                default -> {}
            }
        }
    }

    private static void writeTitles(WorkDraft work, ObjectNode item) {
        item.putArray("title").add(work.titles().sourceText());
        work.titles().texts().forEach((language, text) -> {
            if (!language.equals(work.titles().source())) {
                item.withArray("original-title").add(text);
            }
        });
        LocalizedText subtitles = work.subtitles();
        if (subtitles != null) {
            item.putArray("subtitle").add(subtitles.sourceText());
        }
        LocalizedText abstracts = work.abstracts();
        if (abstracts != null) {
            String escaped = abstracts
                    .sourceText()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            item.put("abstract", "<jats:p>" + escaped.replace("\n", "</jats:p>\n<jats:p>") + "</jats:p>");
        }
    }

    private static void writeName(ObjectNode item, Contributor contributor) {
        String list = NAMES.entrySet().stream()
                .filter(entry -> entry.getValue() == contributor.role())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (list == null) {
            return;
        }
        ArrayNode names = item.withArray(list);
        ObjectNode name = names.addObject().put("sequence", names.size() == 1 ? "first" : "additional");
        if (contributor.corporate()) {
            name.put("name", contributor.displayName());
        } else {
            put(name, "given", contributor.family() == null ? null : contributor.given());
            name.put("family", contributor.family() == null ? contributor.displayName() : contributor.family());
        }
        String orcid = contributor.orcid();
        put(name, "ORCID", orcid);
        contributor
                .affiliations()
                .forEach(place -> name.withArray("affiliation").addObject().put("name", place));
    }

    private static void writeHost(WorkDraft work, ObjectNode item) {
        Host host = work.host();
        if (host != null) {
            item.putArray("container-title").add(host.title());
            if (host.abbreviation() != null) {
                item.putArray("short-container-title").add(host.abbreviation());
            }
            put(item, "volume", host.volume());
            put(item, "issue", host.issue());
            put(item, "page", host.pages());
            put(item, "article-number", host.articleNumber());
        } else if (!work.series().isEmpty()) {
            Series series = work.series().get(0);
            item.putArray("container-title").add(series.title());
            put(item, "volume", series.number());
        }
        Event event = work.event();
        if (event != null) {
            ObjectNode about = item.putObject("event").put("name", event.name());
            put(about, "location", event.place());
        }
    }

    private static void writeImprint(Imprint imprint, ObjectNode item) {
        put(item, "publisher", imprint.publisher());
        put(item, "publisher-location", imprint.place());
        IssueDate issued = imprint.issued();
        if (issued != null) {
            ArrayNode parts = item.putObject("published").putArray("date-parts").addArray();
            parts.add(issued.year());
            add(parts, issued.month());
            add(parts, issued.day());
        }
    }

    private static void add(ArrayNode parts, @Nullable Integer part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static void writeReference(ObjectNode item, Relation relation) {
        WorkIdentifier doi = relation.identifiers().stream()
                .filter(identifier -> identifier.type() == WorkIdentifierType.DOI)
                .findFirst()
                .orElse(null);
        if (relation.kind() == RelationKind.CITES && doi != null) {
            ObjectNode reference = item.withArray("reference").addObject().put("DOI", doi.value());
            put(reference, "article-title", relation.title());
        }
    }

    private static void writeLinks(WorkDraft work, ObjectNode item) {
        for (WorkLink link : work.links()) {
            if (link.kind() == LinkKind.FULL_TEXT) {
                ObjectNode text = item.withArray("link").addObject().put("URL", link.url());
                put(text, "content-type", link.mediaType());
            } else if (link.kind() == LinkKind.LANDING_PAGE && !item.has("resource")) {
                item.putObject("resource").putObject("primary").put("URL", link.url());
            }
        }
        String licence = work.rights().licence();
        if (licence != null) {
            item.putArray("license").addObject().put("URL", licence);
        }
    }
}
