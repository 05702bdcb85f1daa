package io.stoa.literature.usage;

import io.stoa.literature.Host;
import io.stoa.literature.WorkDetails;
import io.stoa.literature.WorkType;
import org.jspecify.annotations.Nullable;

/** What reports say of a work. */
record ReportedWork(
        String id, String title, WorkType type, @Nullable Integer year, WorkDetails details) {

    /** Unknown years are 0001 (section 3.3.7). */
    String yearOfPublication() {
        return year == null || year < 1 ? "0001" : String.format("%04d", year);
    }

    String publisher() {
        String publisher = details.imprint().publisher();
        return publisher == null ? "" : publisher;
    }

    /** The journal or book that it is part of, or null. */
    @Nullable
    Host parent() {
        return type.isPart() || type == WorkType.REVIEW || type == WorkType.LETTER ? details.host() : null;
    }

    boolean isOfJournal() {
        return type == WorkType.JOURNAL
                || type == WorkType.PERIODICAL
                || parent() != null && parentDataType().equals("Journal");
    }

    /** The Data_Type of an item (section 3.3.2). */
    String dataType() {
        return switch (type) {
            case JOURNAL_ARTICLE, REVIEW, LETTER, PREPRINT -> "Article";
            case NEWSPAPER_ARTICLE -> "News_Item";
            case BOOK, BOOK_PART -> "Book_Segment";
            case CONFERENCE_PROCEEDINGS, CONFERENCE_PAPER -> "Conference_Item";
            case THESIS, DOCTORAL_THESIS, MASTER_THESIS -> "Thesis_or_Dissertation";
            case REPORT, TECHNICAL_REPORT, WORKING_PAPER -> "Report";
            case PATENT -> "Patent";
            case STANDARD -> "Standard";
            case DATASET -> "Dataset";
            case SOFTWARE -> "Software";
            case IMAGE, MAP -> "Image";
            case SOUND -> "Sound";
            case VIDEO -> "Audiovisual";
            default -> "Other";
        };
    }

    /** The Data_Type of what the item is part of. */
    String parentDataType() {
        return switch (type) {
            case JOURNAL_ARTICLE, REVIEW, LETTER -> "Journal";
            case NEWSPAPER_ARTICLE -> "Newspaper_or_Newsletter";
            case BOOK_PART -> "Book";
            case CONFERENCE_PAPER -> "Conference";
            default -> "Other";
        };
    }
}
