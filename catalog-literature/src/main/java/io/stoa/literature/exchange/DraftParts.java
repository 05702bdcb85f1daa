package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.Event;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Relation;
import io.stoa.literature.Rights;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkDraftBuilder;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the description of a work together from what a file says, in any order. Texts come without control characters
 * and blanks around them; lengths are checked by the import.
 */
final class DraftParts {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\uFFFE\\uFFFF]");
    private static final int LONGEST_SOURCE_ID = 200;
    private static final LocalizedText UNTITLED = LocalizedText.of("en", "–");

    private final ReadDefaults defaults;
    private final WorkDraftBuilder draft = WorkDraft.titled(UNTITLED);
    /** By language; that of the work itself is not known before the end, and stands as null. */
    private final Map<@Nullable String, String> titles = new LinkedHashMap<>();

    private final Map<@Nullable String, String> subtitles = new LinkedHashMap<>();
    private final Map<@Nullable String, String> abstracts = new LinkedHashMap<>();
    private final List<WorkIdentifier> identifiers = new ArrayList<>();
    private final List<WorkIdentifier> hostIdentifiers = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private WorkType type = WorkType.OTHER;
    private @Nullable String sourceId;
    private @Nullable String genre;
    private @Nullable String hostTitle;
    private @Nullable String hostAbbreviation;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable String pages;
    private @Nullable String articleNumber;
    private @Nullable String place;
    private @Nullable String publisher;
    private @Nullable IssueDate issued;
    private @Nullable String dateAsWritten;
    private @Nullable String seriesTitle;
    private @Nullable String seriesNumber;
    private @Nullable String seriesIssn;
    private @Nullable String eventName;
    private @Nullable String eventPlace;
    private @Nullable String eventDate;
    private @Nullable AccessRight access;
    private @Nullable String rightsStatement;
    private @Nullable String licence;
    private @Nullable LocalDate embargo;
    private @Nullable LocalDate visited;

    DraftParts(ReadDefaults defaults) {
        this.defaults = defaults;
    }

    /** The text as a description takes it, or null if nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String clean = FORBIDDEN.matcher(lines).replaceAll("").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Whether there is a Chinese character in a text. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
    }

    void sourceId(@Nullable String id) {
        String clean = clean(id);
        sourceId = clean == null || clean.length() > LONGEST_SOURCE_ID ? sourceId : clean;
    }

    void type(WorkType value) {
        type = value;
    }

    WorkType type() {
        return type;
    }

    void genre(@Nullable String value) {
        genre = clean(value);
    }

    @Nullable
    String genre() {
        return genre;
    }

    /** A title in a language, or in that of the work; false if there is one already. */
    boolean title(@Nullable String language, @Nullable String text) {
        return add(titles, language, text);
    }

    boolean subtitle(@Nullable String language, @Nullable String text) {
        return add(subtitles, language, text);
    }

    boolean abstractText(@Nullable String language, @Nullable String text) {
        return add(abstracts, language, text);
    }

    private static boolean add(Map<@Nullable String, String> texts, @Nullable String language, @Nullable String text) {
        String clean = clean(text);
        return clean != null && texts.putIfAbsent(language, clean) == null;
    }

    /** False if it is no language. */
    boolean language(@Nullable String text) {
        String tag = text == null ? null : LanguageCodes.read(text);
        if (tag != null && !languages.contains(tag)) {
            languages.add(tag);
        }
        return tag != null;
    }

    void contributor(Contributor contributor) {
        if (!contributor.displayName().isBlank()) {
            draft.contributor(contributor);
        }
    }

    void responsibility(@Nullable String text) {
        draft.responsibility(clean(text));
    }

    void identifier(@Nullable WorkIdentifier identifier) {
        if (identifier != null) {
            identifiers.add(identifier);
        }
    }

    void hostIdentifier(@Nullable WorkIdentifier identifier) {
        if (identifier != null) {
            hostIdentifiers.add(identifier);
        }
    }

    /** An ISBN or ISSN: of the host of what can have one, else of the work. */
    void standardNumber(WorkIdentifierType kind, @Nullable String text) {
        WorkIdentifier number = identifier(kind, text, null);
        if (type.isPart()) {
            hostIdentifier(number);
        } else {
            identifier(number);
        }
    }

    /** An identifier; one that its scheme does not accept is kept as another one, under the name of its kind. */
    static @Nullable WorkIdentifier identifier(
            WorkIdentifierType type, @Nullable String text, @Nullable String qualifier) {
        String value = clean(text);
        if (value == null) {
            return null;
        }
        IdentifierScheme scheme = type.scheme();
        if (scheme == null || scheme.check(value) == null) {
            return new WorkIdentifier(type, value, clean(qualifier));
        }
        return switch (type) {
            case ISBN -> new WorkIdentifier(WorkIdentifierType.CANCELLED_ISBN, value, clean(qualifier));
            case ISSN -> new WorkIdentifier(WorkIdentifierType.CANCELLED_ISSN, value, clean(qualifier));
            default -> new WorkIdentifier(WorkIdentifierType.OTHER, value, type.name());
        };
    }

    /** The title of the host; a second, shorter one is its abbreviation. False if there are more. */
    boolean hostTitle(@Nullable String text) {
        String title = clean(text);
        if (hostTitle == null || title == null || title.equals(hostTitle)) {
            hostTitle = title == null ? hostTitle : title;
            return true;
        }
        if (title.length() < hostTitle.length()) {
            return hostAbbreviation(title);
        }
        boolean kept = hostAbbreviation(hostTitle);
        hostTitle = kept ? title : hostTitle;
        return kept;
    }

    boolean hostAbbreviation(@Nullable String text) {
        String title = clean(text);
        boolean first = hostAbbreviation == null || hostAbbreviation.equals(title);
        hostAbbreviation = first && title != null ? title : hostAbbreviation;
        return first;
    }

    void volume(@Nullable String value) {
        volume = clean(value);
    }

    void issue(@Nullable String value) {
        issue = clean(value);
    }

    void pages(@Nullable String value) {
        pages = clean(value);
    }

    @Nullable
    String pages() {
        return pages;
    }

    void articleNumber(@Nullable String value) {
        articleNumber = clean(value);
    }

    void place(@Nullable String value) {
        place = clean(value);
    }

    /** False if there is one already. */
    boolean publisher(@Nullable String value) {
        String clean = clean(value);
        String before = publisher;
        publisher = before == null ? clean : before;
        return before == null || before.equals(clean);
    }

    void issued(@Nullable IssueDate date) {
        issued = date == null ? issued : date;
    }

    /** The date as written; what it says is taken from it. A more exact one replaces a year. */
    void date(@Nullable String text) {
        String clean = clean(text);
        if (clean == null) {
            return;
        }
        IssueDate date = Dates.read(clean);
        if (date == null || !Dates.saysAll(clean)) {
            dateAsWritten = clean;
        }
        if (date != null && (issued == null || date.month() != null)) {
            issued = date;
        }
    }

    void dateAsWritten(@Nullable String text) {
        dateAsWritten = clean(text);
    }

    void edition(@Nullable String text) {
        draft.edition(clean(text));
    }

    void extent(@Nullable String text) {
        draft.extent(clean(text));
    }

    /** False if there is one already. */
    boolean series(@Nullable String title) {
        boolean first = seriesTitle == null;
        seriesTitle = first ? clean(title) : seriesTitle;
        return first;
    }

    void seriesNumber(@Nullable String number) {
        seriesNumber = clean(number);
    }

    void seriesIssn(@Nullable String issn) {
        seriesIssn = issn != null && IdentifierScheme.ISSN.check(issn) == null ? issn : null;
    }

    boolean hasSeries() {
        return seriesTitle != null;
    }

    void event(@Nullable String name) {
        eventName = clean(name);
    }

    void eventPlace(@Nullable String text) {
        eventPlace = clean(text);
    }

    void eventDate(@Nullable String text) {
        eventDate = clean(text);
    }

    void term(SubjectTerm term) {
        draft.term(term);
    }

    void keyword(@Nullable String word) {
        String clean = clean(word);
        if (clean != null) {
            draft.term(SubjectTerm.keyword(clean));
        }
    }

    void note(@Nullable String text) {
        String clean = clean(text);
        if (clean != null) {
            draft.note(clean);
        }
    }

    void access(@Nullable AccessRight right) {
        access = right == null ? access : right;
    }

    void rights(@Nullable String statement) {
        rightsStatement = clean(statement);
    }

    /** False if it is no address. */
    boolean licence(@Nullable String url) {
        String clean = clean(url);
        boolean valid = isUrl(clean);
        licence = valid ? clean : licence;
        return valid;
    }

    void embargo(@Nullable LocalDate until) {
        embargo = until;
    }

    /** False if it is no address. */
    boolean link(LinkKind kind, @Nullable String url, @Nullable String mediaType) {
        String clean = clean(url);
        if (clean == null || !isUrl(clean)) {
            return false;
        }
        draft.link(new WorkLink(kind, clean, null, clean(mediaType), null));
        return true;
    }

    /** When the links were last seen. */
    void visited(@Nullable LocalDate date) {
        visited = date;
    }

    void relation(Relation relation) {
        relations.add(relation);
    }

    static boolean isUrl(@Nullable String text) {
        return text != null && IdentifierScheme.URL.check(text) == null;
    }

    /** Whether there is something that only a host can have, but no title of one. */
    boolean lacksHost() {
        return hostTitle == null
                && hostAbbreviation == null
                && (volume != null || issue != null || pages != null || articleNumber != null);
    }

    /**
     * The description.
     *
     * @param record all that the record says, to know it again by where it has no id
     * @throws UnreadableInputException if it has no title
     */
    WorkDraft build(Object record) {
        if (titles.isEmpty()) {
            throw new UnreadableInputException(Message.of("literature.exchange.no-title"));
        }
        String language = languages.isEmpty() ? defaults.language() : languages.get(0);
        if (hostTitle == null && hostAbbreviation != null) {
            hostTitle = hostAbbreviation;
            hostAbbreviation = null;
        }
        WorkDraft built = draft.titles(localized(titles, language))
                .subtitles(subtitles.isEmpty() ? null : localized(subtitles, language))
                .abstracts(abstracts.isEmpty() ? null : localized(abstracts, language))
                .providedBy(defaults.providerId())
                .from(defaults.source(), sourceId == null ? Json.contentHash(record) : sourceId)
                .type(type)
                .genre(genre)
                .languages(languages)
                .identifiers(identifiers)
                .host(host())
                .imprint(new Imprint(place, publisher, issued, dateAsWritten))
                .series(seriesTitle == null ? List.of() : List.of(new Series(seriesTitle, seriesNumber, seriesIssn)))
                .event(eventName == null ? null : new Event(eventName, eventPlace, eventDate))
                .rights(new Rights(access, rightsStatement, licence, embargo))
                .relations(relations)
                .build();
        return visited == null ? built : seen(built, visited);
    }

    private @Nullable Host host() {
        return hostTitle == null
                ? null
                : new Host(hostTitle, hostAbbreviation, hostIdentifiers, volume, issue, pages, articleNumber);
    }

    private static WorkDraft seen(WorkDraft draft, LocalDate visited) {
        return draft.toBuilder()
                .links(draft.links().stream()
                        .map(link -> new WorkLink(link.kind(), link.url(), link.label(), link.mediaType(), visited))
                        .toList())
                .build();
    }

    /** The text in the work's language is the source; where there is none, the first is. */
    private static LocalizedText localized(Map<@Nullable String, String> texts, String language) {
        String own = texts.get(null);
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (own != null) {
            byLanguage.put(language, own);
        }
        texts.forEach((tag, text) -> {
            if (tag != null) {
                byLanguage.putIfAbsent(tag, text);
            }
        });
        String source = byLanguage.containsKey(language)
                ? language
                : byLanguage.keySet().iterator().next();
        return new LocalizedText(source, byLanguage, Map.of());
    }
}
