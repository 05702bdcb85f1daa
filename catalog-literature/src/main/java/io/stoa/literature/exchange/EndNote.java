package io.stoa.literature.exchange;

import io.stoa.literature.WorkType;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * EndNote's tagged format ({@code .enw}), which CNKI and Google Scholar write too.
 *
 * <table>
 * <caption>Tags and what they become</caption>
 * <tr><th>Tag</th><th>Description</th></tr>
 * <tr><td>%0</td><td>type; an unknown one becomes OTHER</td></tr>
 * <tr><td>%F</td><td>source id</td></tr>
 * <tr><td>%T</td><td>title; the subtitle is written behind it</td></tr>
 * <tr><td>%Q</td><td>title in another language, Chinese or English by its writing</td></tr>
 * <tr><td>%J, %B</td><td>title of the host; of a book, report or thesis, of its series</td></tr>
 * <tr><td>%S</td><td>series</td></tr>
 * <tr><td>%A, %E, %Y, %?</td><td>authors (of a patent the inventors), editors (applicants), editors of the series (of a thesis
 *     the adviser), translators; a body has a comma at its end</td></tr>
 * <tr><td>%D, %8</td><td>year, date</td></tr>
 * <tr><td>%V, %N, %P</td><td>volume, issue, pages; as in RIS for books and numbered documents</td></tr>
 * <tr><td>%9</td><td>genre; of a thesis also the kind of degree</td></tr>
 * <tr><td>%7, %I, %C</td><td>edition, publisher, place</td></tr>
 * <tr><td>%@, %R</td><td>ISBN, ISSN or number; DOI</td></tr>
 * <tr><td>%U, %&gt;</td><td>landing page, full text</td></tr>
 * <tr><td>%[</td><td>when the links were seen</td></tr>
 * <tr><td>%K, %X, %Z (%&lt;), %G</td><td>key words (one to a line), abstract, notes, languages</td></tr>
 * </table>
 *
 * <p>Other tags are named as not read. EndNote's XML is not read.
 */
final class EndNote extends TaggedFormat {

    private static final Pattern LINE = Pattern.compile("(%[0-9A-Z@!#$&()*+<=>?\\[\\]^~])(?:\\s(.*)|)");

    private static final Map<String, Part> PARTS = table(
            "%F", Part.KEY,
            "%T", Part.TITLE,
            "%Q", Part.TRANSLATED_TITLE,
            "%J", Part.CONTAINER,
            "%B", Part.CONTAINER,
            "%S", Part.SERIES,
            "%A", Part.AUTHOR,
            "%E", Part.EDITOR,
            "%Y", Part.THIRD_AUTHOR,
            "%?", Part.TRANSLATOR,
            "%D", Part.YEAR,
            "%8", Part.DATE,
            "%V", Part.VOLUME,
            "%N", Part.ISSUE,
            "%P", Part.PAGES,
            "%9", Part.GENRE,
            "%7", Part.EDITION,
            "%I", Part.PUBLISHER,
            "%C", Part.PLACE,
            "%@", Part.STANDARD_NUMBER,
            "%R", Part.DOI,
            "%U", Part.LANDING_PAGE,
            "%>", Part.FULL_TEXT,
            "%[", Part.ACCESSED,
            "%K", Part.KEYWORD,
            "%X", Part.ABSTRACT,
            "%Z", Part.NOTE,
            "%<", Part.NOTE,
            "%G", Part.LANGUAGE);

    private static final Map<String, WorkType> TYPES = table(
            "Journal Article|Electronic Article|Magazine Article", WorkType.JOURNAL_ARTICLE,
            "Newspaper Article", WorkType.NEWSPAPER_ARTICLE,
            "Book|Edited Book|Electronic Book|Classical Work|Encyclopedia|Dictionary", WorkType.BOOK,
            "Book Section|Electronic Book Section", WorkType.BOOK_PART,
            "Conference Proceedings", WorkType.CONFERENCE_PROCEEDINGS,
            "Conference Paper", WorkType.CONFERENCE_PAPER,
            "Thesis", WorkType.THESIS,
            "Serial", WorkType.PERIODICAL,
            "Report|Government Document", WorkType.REPORT,
            "Unpublished Work", WorkType.PREPRINT,
            "Patent", WorkType.PATENT,
            "Standard", WorkType.STANDARD,
            "Dataset|Aggregated Database|Online Database", WorkType.DATASET,
            "Computer Program", WorkType.SOFTWARE,
            "Map", WorkType.MAP,
            "Artwork|Figure|Chart or Table", WorkType.IMAGE,
            "Sound Recording|Audiovisual Material", WorkType.SOUND,
            "Film or Broadcast", WorkType.VIDEO,
            "Music", WorkType.MUSICAL_NOTATION,
            "Manuscript", WorkType.MANUSCRIPT,
            "Personal Communication", WorkType.LETTER,
            "Web Page|Electronic Source|Blog", WorkType.WEB_PAGE,
            "Generic", WorkType.OTHER);

    @Override
    Pattern line() {
        return LINE;
    }

    @Override
    String first() {
        return "%0";
    }

    @Override
    @Nullable
    String last() {
        return null;
    }

    @Override
    Map<String, Part> parts() {
        return PARTS;
    }

    @Override
    Map<String, WorkType> types() {
        return TYPES;
    }

    @Override
    void write(Part part, String value, LineWriter out) throws IOException {
        String tag = part == Part.EXTENT ? "%P" : tag(part);
        if (tag != null) {
            out.line(tag, value);
        }
    }

    @Override
    String written(String tag, String value) {
        return tag + " " + value + "\r\n";
    }
}
