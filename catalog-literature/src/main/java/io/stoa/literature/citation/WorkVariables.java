package io.stoa.literature.citation;

import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Event;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Series;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a work in the variables of CSL 1.0.2. */
final class WorkVariables {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final WorkDraft work;

    private WorkVariables(WorkDraft work) {
        this.work = work;
    }

    static Map<String, Object> of(String id, WorkDraft work) {
        WorkVariables variables = new WorkVariables(work);
        variables.put("id", id);
        variables.put("type", type(work.type()));
        variables.put(
                "language",
                work.languages().isEmpty()
                        ? work.titles().source()
                        : work.languages().get(0));
        variables.addTitles();
        variables.addNames();
        variables.addHost();
        variables.addImprint();
        variables.addIdentifiers();
        variables.addLinks();
        return variables.values;
    }

    private static String type(WorkType type) {
        return switch (type) {
            case JOURNAL_ARTICLE -> "article-journal";
            case NEWSPAPER_ARTICLE -> "article-newspaper";
            case BOOK, CONFERENCE_PROCEEDINGS -> "book";
            case BOOK_PART -> "chapter";
            case CONFERENCE_PAPER -> "paper-conference";
            case THESIS, DOCTORAL_THESIS, MASTER_THESIS -> "thesis";
            case JOURNAL, PERIODICAL -> "periodical";
            case REPORT, TECHNICAL_REPORT, WORKING_PAPER -> "report";
            case PREPRINT -> "article";
            case PATENT -> "patent";
            case STANDARD -> "standard";
            case DATASET -> "dataset";
            case SOFTWARE -> "software";
            case MAP -> "map";
            case IMAGE -> "graphic";
            case SOUND -> "song";
            case VIDEO -> "motion_picture";
            case MUSICAL_NOTATION -> "musical_score";
            case MANUSCRIPT -> "manuscript";
            case LECTURE -> "speech";
            case REVIEW -> "review";
            case LETTER -> "personal_communication";
            case WEB_PAGE -> "webpage";
            case OTHER -> "document";
        };
    }

    /** The first type that is said so; and of types that no work is written as, the nearest. */
    static @Nullable WorkType workType(String type) {
        for (WorkType known : WorkType.values()) {
            if (type(known).equals(type)) {
                return known;
            }
        }
        return switch (type) {
            case "article-magazine" -> WorkType.JOURNAL_ARTICLE;
            case "entry", "entry-dictionary", "entry-encyclopedia" -> WorkType.BOOK_PART;
            case "classic", "pamphlet" -> WorkType.BOOK;
            case "post", "post-weblog" -> WorkType.WEB_PAGE;
            case "review-book" -> WorkType.REVIEW;
            case "figure" -> WorkType.IMAGE;
            case "broadcast" -> WorkType.VIDEO;
            default -> null;
        };
    }

    private void addTitles() {
        LocalizedText subtitles = work.subtitles();
        String title = work.titles().sourceText();
        boolean chinese = work.titles().source().startsWith("zh");
        put("title", subtitles == null ? title : title + (chinese ? "：" : ": ") + subtitles.sourceText());
        put("genre", work.genre());
        put("edition", work.edition());
        put("number-of-pages", work.extent());
        if (!work.series().isEmpty()) {
            Series series = work.series().get(0);
            put("collection-title", series.title());
            put("collection-number", series.number());
        }
        Event event = work.event();
        if (event != null) {
            put("event-title", event.name());
            put("event-place", event.place());
        }
    }

    private void addNames() {
        addNames("author", ContributorRole.AUTHOR, ContributorRole.INVENTOR, ContributorRole.ISSUING_BODY);
        addNames("editor", ContributorRole.EDITOR, ContributorRole.COMPILER);
        addNames("translator", ContributorRole.TRANSLATOR);
        addNames("container-author", ContributorRole.HOST_AUTHOR);
        addNames("collection-editor", ContributorRole.SERIES_EDITOR);
        addNames("composer", ContributorRole.COMPOSER);
        addNames("director", ContributorRole.DIRECTOR);
        addNames("illustrator", ContributorRole.ILLUSTRATOR);
        addNames("interviewer", ContributorRole.INTERVIEWER);
        addNames("recipient", ContributorRole.RECIPIENT);
        addNames("reviewed-author", ContributorRole.REVIEWED_AUTHOR);
    }

    /** The first of the roles that somebody has: a body that issued a report is its author only if nobody else is. */
    private void addNames(String variable, ContributorRole... roles) {
        for (ContributorRole role : roles) {
            List<Object> names = new ArrayList<>();
            for (Contributor contributor : work.contributors()) {
                if (contributor.role() == role) {
                    names.add(name(contributor));
                }
            }
            if (!names.isEmpty()) {
                values.put(variable, names);
                return;
            }
        }
    }

    private static Map<String, Object> name(Contributor contributor) {
        Map<String, Object> name = new LinkedHashMap<>();
        String family = contributor.family();
        if (family == null) {
            name.put("literal", contributor.displayName());
        } else {
            name.put("family", family);
            if (contributor.given() != null) {
                name.put("given", contributor.given());
            }
        }
        return name;
    }

    private void addHost() {
        Host host = work.host();
        if (host == null) {
            return;
        }
        put("container-title", host.title());
        put("container-title-short", host.abbreviation());
        put("volume", host.volume());
        put("issue", host.issue());
        put("page", host.pages());
        put("number", host.pages() == null ? host.articleNumber() : null);
        host.identifiers().forEach(this::addHostIdentifier);
    }

    private void addHostIdentifier(WorkIdentifier identifier) {
        if (identifier.type() == WorkIdentifierType.ISSN || identifier.type() == WorkIdentifierType.ISBN) {
            values.putIfAbsent(identifier.type().name(), identifier.value());
        }
    }

    private void addImprint() {
        Imprint imprint = work.imprint();
        put("publisher", imprint.publisher());
        put("publisher-place", imprint.place());
        IssueDate issued = imprint.issued();
        if (issued != null) {
            List<Object> parts = new ArrayList<>(List.of(issued.year()));
            if (issued.month() != null) {
                parts.add(issued.month());
            }
            if (issued.day() != null) {
                parts.add(issued.day());
            }
            values.put("issued", date(parts));
        }
    }

    private void addIdentifiers() {
        for (WorkIdentifier identifier : work.identifiers()) {
            switch (identifier.type()) {
                case DOI -> values.putIfAbsent("DOI", identifier.value());
                case ISBN -> values.putIfAbsent("ISBN", identifier.value());
                case ISSN -> values.putIfAbsent("ISSN", identifier.value());
                case PMID -> values.putIfAbsent("PMID", identifier.value());
                case CSTR -> values.putIfAbsent("cstr", identifier.value());
                case PATENT, STANDARD, REPORT -> values.putIfAbsent("number", identifier.value());
                default -> {}
            }
        }
    }

    private void addLinks() {
        for (WorkLink link : work.links()) {
            if (link.kind() == LinkKind.FULL_TEXT || link.kind() == LinkKind.LANDING_PAGE) {
                put("URL", link.url());
                LocalDate visited = link.visited();
                if (visited != null) {
                    values.put(
                            "accessed",
                            date(List.of(visited.getYear(), visited.getMonthValue(), visited.getDayOfMonth())));
                }
                return;
            }
        }
    }

    private static Map<String, Object> date(List<Object> parts) {
        return Map.of("date-parts", List.of(parts));
    }

    private void put(String variable, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(variable, value);
        }
    }
}
