package io.stoa.literature.exchange;

import io.stoa.literature.WorkType;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RIS, the tagged format of reference managers (Research Information Systems, 2001; EndNote's and Zotero's additions).
 *
 * <table>
 * <caption>Tags and what they become; of several, the first is written</caption>
 * <tr><th>Tag</th><th>Description</th></tr>
 * <tr><td>TY</td><td>type; an unknown one becomes OTHER</td></tr>
 * <tr><td>ID</td><td>source id</td></tr>
 * <tr><td>TI, T1, CT</td><td>title; the subtitle is written behind it</td></tr>
 * <tr><td>TT</td><td>title in another language, Chinese or English by its writing</td></tr>
 * <tr><td>T2, JF, JO, BT</td><td>title of the host; of a book, report or thesis, of its series; a second, shorter one is the
 *     abbreviation</td></tr>
 * <tr><td>J2, JA, J1</td><td>abbreviated title of the host</td></tr>
 * <tr><td>T3</td><td>series</td></tr>
 * <tr><td>AU, A1</td><td>authors; of a patent the inventors; a body has a comma at its end</td></tr>
 * <tr><td>A2, ED</td><td>editors; of a patent the applicants</td></tr>
 * <tr><td>A3</td><td>editors of the series; of a thesis the adviser</td></tr>
 * <tr><td>A4, TA</td><td>translators</td></tr>
 * <tr><td>PY, Y1; DA</td><td>year; date</td></tr>
 * <tr><td>VL, IS, SP, EP, C7</td><td>volume, issue, pages, article number; VL of a book is its number in the series, SP its
 *     extent, IS of a report, patent or standard its number</td></tr>
 * <tr><td>M3</td><td>genre; of a thesis also the kind of degree</td></tr>
 * <tr><td>ET, PB, CY</td><td>edition, publisher, place (also PP)</td></tr>
 * <tr><td>SN</td><td>ISBN and ISSN, of the host where there can be one; number of a report, patent or standard</td></tr>
 * <tr><td>DO</td><td>DOI</td></tr>
 * <tr><td>UR, LK; L2, L1; L3; L4</td><td>landing page; full text; related link; cover</td></tr>
 * <tr><td>Y2</td><td>when the links were seen</td></tr>
 * <tr><td>KW, AB (N2), N1 (RN), LA</td><td>key words, abstract, notes, languages</td></tr>
 * <tr><td>C3</td><td>name of the conference</td></tr>
 * </table>
 *
 * <p>Other tags are named as not read.
 */
final class Ris extends TaggedFormat {

    private static final Pattern LINE = Pattern.compile("\\s?([A-Z][A-Z0-9])\\s{2}-\\s?(.*)");
    private static final Pattern PAGES = Pattern.compile("([^\\s,;–-]+)\\s*[-–]\\s*([^\\s,;–-]+)");

    private static final Map<String, Part> PARTS = table(
            "ID", Part.KEY,
            "TI|T1|CT", Part.TITLE,
            "TT", Part.TRANSLATED_TITLE,
            "T2|JF|JO|BT", Part.CONTAINER,
            "J2|JA|J1", Part.ABBREVIATION,
            "T3", Part.SERIES,
            "AU|A1", Part.AUTHOR,
            "A2|ED", Part.EDITOR,
            "A3", Part.THIRD_AUTHOR,
            "A4|TA", Part.TRANSLATOR,
            "PY|Y1", Part.YEAR,
            "DA", Part.DATE,
            "VL", Part.VOLUME,
            "IS", Part.ISSUE,
            "SP", Part.FIRST_PAGE,
            "EP", Part.LAST_PAGE,
            "C7", Part.ARTICLE_NUMBER,
            "M3", Part.GENRE,
            "ET", Part.EDITION,
            "PB", Part.PUBLISHER,
            "CY|PP", Part.PLACE,
            "SN", Part.STANDARD_NUMBER,
            "DO", Part.DOI,
            "UR|LK", Part.LANDING_PAGE,
            "L2|L1", Part.FULL_TEXT,
            "L3", Part.RELATED_LINK,
            "L4", Part.COVER,
            "Y2", Part.ACCESSED,
            "KW", Part.KEYWORD,
            "AB|N2", Part.ABSTRACT,
            "N1|RN", Part.NOTE,
            "LA", Part.LANGUAGE,
            "C3", Part.EVENT);

    private static final Map<String, WorkType> TYPES = table(
            "JOUR|EJOUR|MGZN|ABST|INPR", WorkType.JOURNAL_ARTICLE,
            "NEWS", WorkType.NEWSPAPER_ARTICLE,
            "BOOK|EBOOK|EDBOOK|CLSWK|ENCYC|DICT", WorkType.BOOK,
            "CHAP|ECHAP", WorkType.BOOK_PART,
            "CONF", WorkType.CONFERENCE_PROCEEDINGS,
            "CPAPER", WorkType.CONFERENCE_PAPER,
            "THES", WorkType.THESIS,
            "JFULL", WorkType.JOURNAL,
            "SER", WorkType.PERIODICAL,
            "RPRT|GOVDOC", WorkType.REPORT,
            "UNPB", WorkType.PREPRINT,
            "PAT", WorkType.PATENT,
            "STAND", WorkType.STANDARD,
            "DATA|AGGR|DBASE", WorkType.DATASET,
            "COMP", WorkType.SOFTWARE,
            "MAP", WorkType.MAP,
            "ART|FIGURE|CHART", WorkType.IMAGE,
            "SOUND", WorkType.SOUND,
            "VIDEO|MPCT|ADVS", WorkType.VIDEO,
            "MUSIC", WorkType.MUSICAL_NOTATION,
            "MANSCPT", WorkType.MANUSCRIPT,
            "SLIDE", WorkType.LECTURE,
            "PCOMM|ICOMM", WorkType.LETTER,
            "ELEC|BLOG", WorkType.WEB_PAGE,
            "GEN", WorkType.OTHER);

    @Override
    Pattern line() {
        return LINE;
    }

    @Override
    String first() {
        return "TY";
    }

    @Override
    @Nullable
    String last() {
        return "ER";
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
        String tag = part == Part.EXTENT ? "SP" : tag(part);
        var pages = PAGES.matcher(value);
        if (part == Part.PAGES && pages.matches()) {
            out.line("SP", pages.group(1));
            out.line("EP", pages.group(2));
        } else if (part == Part.PAGES) {
            out.line("SP", value);
        } else if (part == Part.DATE || part == Part.ACCESSED) {
            out.line(String.valueOf(tag), value.replace('-', '/'));
        } else if (tag != null) {
            out.line(tag, value);
        }
    }

    @Override
    String written(String tag, String value) {
        return tag + "  - " + value + "\r\n";
    }
}
