package io.stoa.literature.exchange;

import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the description of a work of the fields of a reference manager, in their order. */
final class ReferenceReader {

    private final DraftParts draft;
    private final List<Loss> unread = new ArrayList<>();
    private @Nullable String firstPage;
    private @Nullable String lastPage;
    private @Nullable IssueDate year;
    private @Nullable Integer month;
    private @Nullable Integer day;

    ReferenceReader(WorkType type, ReadDefaults defaults) {
        this.draft = new DraftParts(defaults);
        draft.type(type);
    }

    /** Takes a field, or notes it as unread if it means nothing or has no place. */
    void read(@Nullable Part part, String name, @Nullable String text) {
        String value = DraftParts.clean(text);
        if (value != null && (part == null || !read(part, value))) {
            unread(name, value);
        }
    }

    /** Takes names that are read already. */
    void contributors(List<Contributor> names) {
        names.forEach(draft::contributor);
    }

    void unread(String name, String value) {
        unread.add(Loss.of(name, value));
    }

    private boolean read(Part part, String value) {
        switch (part) {
            case KEY -> draft.sourceId(value);
            case AUTHOR -> draft.contributor(Names.read(authorRole(draft.type()), value));
            case EDITOR -> draft.contributor(Names.read(editorRole(draft.type()), value));
            case THIRD_AUTHOR -> draft.contributor(Names.read(thirdRole(draft.type()), value));
            case TRANSLATOR -> draft.contributor(Names.read(ContributorRole.TRANSLATOR, value));
            case DATE -> draft.date(value);
            case MONTH -> month = Dates.month(value);
            case DAY -> day = value.matches("\\d{1,2}") ? Integer.valueOf(value) : null;
            case FIRST_PAGE -> firstPage = value;
            case LAST_PAGE -> lastPage = value;
            case PAGES -> readPages(value);
            case ARTICLE_NUMBER -> draft.articleNumber(value);
            case GENRE -> draft.genre(value);
            case EDITION -> draft.edition(value);
            case EXTENT -> draft.extent(value);
            case PLACE -> draft.place(value);
            case ARXIV -> draft.identifier(DraftParts.identifier(WorkIdentifierType.ARXIV, value, null));
            case PMID -> draft.identifier(DraftParts.identifier(WorkIdentifierType.PMID, value, null));
            case DOI -> draft.identifier(DraftParts.identifier(WorkIdentifierType.DOI, value, null));
            case KEYWORD -> draft.keyword(value);
            case NOTE -> draft.note(value);
            case EVENT -> draft.event(value);
            case EVENT_PLACE -> draft.eventPlace(value);
            case EVENT_DATE -> draft.eventDate(value);
            default -> {
                return readOne(part, value);
            }
        }
        return true;
    }

    private boolean readOne(Part part, String value) {
        return switch (part) {
            case TITLE -> draft.title(null, value);
            case SUBTITLE -> draft.subtitle(null, value);
            case TRANSLATED_TITLE -> draft.title(DraftParts.isChinese(value) ? "zh" : "en", value);
            case CONTAINER -> isWhole(draft.type()) ? draft.series(value) : draft.hostTitle(value);
            case ABBREVIATION -> draft.hostAbbreviation(value);
            case SERIES -> draft.series(value);
            case YEAR -> readYear(value);
            case VOLUME -> readVolume(value);
            case ISSUE -> readIssue(value);
            case PUBLISHER -> draft.publisher(value);
            case STANDARD_NUMBER -> readNumbers(value);
            case LANDING_PAGE -> draft.link(LinkKind.LANDING_PAGE, value, null);
            case FULL_TEXT -> draft.link(LinkKind.FULL_TEXT, value, null);
            case RELATED_LINK -> draft.link(LinkKind.RELATED, value, null);
            case COVER -> draft.link(LinkKind.COVER, value, null);
            case ACCESSED -> {
                draft.visited(Dates.day(value));
                yield Dates.day(value) != null;
            }
            case ABSTRACT -> draft.abstractText(null, value);
            case LANGUAGE -> draft.language(value);
            default -> false;
        };
    }

    private boolean readYear(String value) {
        IssueDate date = Dates.read(value);
        if (date == null || !Dates.saysAll(value)) {
            draft.dateAsWritten(value);
        }
        year = date == null ? year : date;
        return true;
    }

    private boolean readVolume(String value) {
        if (isWhole(draft.type())) {
            draft.seriesNumber(value);
        } else {
            draft.volume(value);
        }
        return true;
    }

    private boolean readIssue(String value) {
        WorkIdentifierType numbered = numbered(draft.type());
        if (numbered != null) {
            draft.identifier(DraftParts.identifier(numbered, value, null));
        } else if (isWhole(draft.type())) {
            draft.seriesNumber(value);
        } else {
            draft.issue(value);
        }
        return true;
    }

    /** Several stand behind one another, divided by signs or blanks. */
    private boolean readNumbers(String value) {
        WorkIdentifierType numbered = numbered(draft.type());
        WorkIdentifier whole = standardNumber(value);
        if (whole == null && numbered != null) {
            draft.identifier(DraftParts.identifier(numbered, value, null));
            return true;
        }
        if (whole != null) {
            add(whole);
            return true;
        }
        boolean read = false;
        for (String piece : value.split("[;,]|\\s+")) {
            WorkIdentifier number = standardNumber(piece);
            read |= number != null;
            if (number != null) {
                add(number);
            }
        }
        return read;
    }

    private void add(WorkIdentifier number) {
        boolean ofHost = draft.type().isPart();
        if (ofHost) {
            draft.hostIdentifier(number);
        } else {
            draft.identifier(number);
        }
    }

    private static @Nullable WorkIdentifier standardNumber(String text) {
        if (IdentifierScheme.ISBN.check(text) == null) {
            return WorkIdentifier.of(WorkIdentifierType.ISBN, text.strip());
        }
        return IdentifierScheme.ISSN.check(text) == null
                ? WorkIdentifier.of(WorkIdentifierType.ISSN, text.strip())
                : null;
    }

    /** The description, and what was not read. */
    Exchanged<WorkDraft> finish(Object record) {
        if (firstPage != null) {
            boolean several = lastPage != null && !lastPage.equals(firstPage);
            readPages(several ? firstPage + "-" + lastPage : firstPage);
        }
        if (year != null) {
            draft.issued(month == null ? year : Dates.of(year.year(), month, day));
        }
        if (draft.lacksHost()) {
            unread("host", "volume, issue or pages without the title of what it appeared in");
        }
        return new Exchanged<>(draft.build(record), new LossReport(List.of(), unread));
    }

    /** What stands by itself has an extent. */
    private void readPages(String value) {
        if (isWhole(draft.type())) {
            draft.extent(value);
        } else {
            draft.pages(value);
        }
    }

    static ContributorRole authorRole(WorkType type) {
        return switch (type) {
            case PATENT -> ContributorRole.INVENTOR;
            case MUSICAL_NOTATION -> ContributorRole.COMPOSER;
            case VIDEO -> ContributorRole.DIRECTOR;
            default -> ContributorRole.AUTHOR;
        };
    }

    static ContributorRole editorRole(WorkType type) {
        return type == WorkType.PATENT ? ContributorRole.APPLICANT : ContributorRole.EDITOR;
    }

    static ContributorRole thirdRole(WorkType type) {
        return switch (type) {
            case THESIS, DOCTORAL_THESIS, MASTER_THESIS -> ContributorRole.ADVISER;
            default -> ContributorRole.SERIES_EDITOR;
        };
    }

    /** The kind of number that such a work goes by. */
    static @Nullable WorkIdentifierType numbered(WorkType type) {
        return switch (type) {
            case PATENT -> WorkIdentifierType.PATENT;
            case STANDARD -> WorkIdentifierType.STANDARD;
            case REPORT, TECHNICAL_REPORT, WORKING_PAPER -> WorkIdentifierType.REPORT;
            default -> null;
        };
    }

    /** Whether it stands by itself, so that what it belongs to is a series. */
    static boolean isWhole(WorkType type) {
        return switch (type) {
            case BOOK,
                    CONFERENCE_PROCEEDINGS,
                    THESIS,
                    DOCTORAL_THESIS,
                    MASTER_THESIS,
                    REPORT,
                    TECHNICAL_REPORT,
                    WORKING_PAPER,
                    JOURNAL,
                    PERIODICAL,
                    MAP,
                    MUSICAL_NOTATION,
                    STANDARD -> true;
            default -> false;
        };
    }
}
