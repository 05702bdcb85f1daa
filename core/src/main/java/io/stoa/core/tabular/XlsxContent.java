package io.stoa.core.tabular;

import io.stoa.core.error.UnreadableInputException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the guard of XLSX files looks for in their parts, tag by tag. */
final class XlsxContent {

    /** As many as a spreadsheet has. The reader makes room for every column before the one that a cell names. */
    private static final int MOST_COLUMNS = 16_384;
    /** What the reader keeps in memory besides shared texts. */
    private static final Set<String> KEPT = Set.of("xf", "numFmt", "sheet", "Relationship", "Override");

    private static final int WEIGHT_OF_A_TEXT = 32;

    private final TableLimits limits;
    private final StringBuilder reference = new StringBuilder();
    private String part = "";
    private boolean workbook;
    private boolean styles;
    private long row;
    private int column;
    private long sharedTexts;
    private long highestReference = -1;
    private long kept;
    private long arrayFormulas;
    private long formulaWork;
    private long formulaCharacters;
    private long longestShared;
    private boolean formula;
    private boolean sharedFormula;
    private long cellCharacters;
    private long rowCharacters;
    private Within within = Within.NOTHING;
    private boolean refers;
    private boolean value;

    private enum Within {
        NOTHING,
        CELL,
        SHARED_TEXT
    }

    XlsxContent(TableLimits limits) {
        this.limits = limits;
    }

    void begin(String name) {
        part = name;
        row = 0;
        within = Within.NOTHING;
    }

    void see(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.DTD -> throw Refusals.of("document-type", "part", part);
            case XMLStreamConstants.START_ELEMENT -> open(xml);
            case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            default -> {
                // Comments and processing instructions are passed over by the reader as well.
            }
        }
    }

    /** Whether the file says how its cells look, which tells dates from numbers. */
    boolean hasStyles() {
        return styles;
    }

    /** A text that is not there is looked for without end by the reader. */
    void checkEnd() {
        if (!workbook) {
            throw Refusals.of("not-xlsx");
        }
        if (highestReference >= sharedTexts) {
            throw Refusals.of("broken-xlsx");
        }
    }

    private void open(XMLStreamReader xml) {
        String name = xml.getLocalName();
        switch (name) {
            case "workbook" -> workbook = true;
            case "styleSheet" -> styles = true;
            case "row" -> openRow(xml.getAttributeValue(null, "r"));
            case "c" -> openCell(xml);
            case "f" -> openFormula(xml);
            case "v" -> value = refers;
            case "si" -> openSharedText();
            default -> {
                if (KEPT.contains(name)) {
                    keep(WEIGHT_OF_A_TEXT + attributes(xml));
                }
            }
        }
    }

    private void openRow(@Nullable String number) {
        row = number == null ? row + 1 : number(number, row + 1);
        column = 0;
        rowCharacters = 0;
    }

    private void openCell(XMLStreamReader xml) {
        String address = xml.getAttributeValue(null, "r");
        column = address == null ? column + 1 : column(address);
        if (column > MOST_COLUMNS) {
            throw Refusals.of("too-many-columns", "row", row, "columns", column, "limit", limits.columns());
        }
        within = Within.CELL;
        cellCharacters = 0;
        refers = "s".equals(xml.getAttributeValue(null, "t"));
        reference.setLength(0);
        work(arrayFormulas);
    }

    /** The reader writes a shared formula anew for each cell, and compares each cell with each array formula. */
    private void openFormula(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "t");
        if ("array".equals(type)) {
            arrayFormulas++;
        }
        sharedFormula = "shared".equals(type);
        if (sharedFormula) {
            work(longestShared);
        }
        formula = true;
        formulaCharacters = 0;
    }

    private void openSharedText() {
        sharedTexts++;
        cellCharacters = 0;
        within = Within.SHARED_TEXT;
        keep(WEIGHT_OF_A_TEXT);
    }

    private void close(String name) {
        switch (name) {
            case "v" -> value = false;
            case "f" -> {
                formula = false;
                longestShared = sharedFormula ? Math.max(longestShared, formulaCharacters) : longestShared;
            }
            case "si" -> within = Within.NOTHING;
            case "c" -> {
                within = Within.NOTHING;
                if (refers) {
                    highestReference = Math.max(highestReference, number(reference.toString(), -1));
                }
            }
            default -> {
                // Nothing else is followed.
            }
        }
    }

    private void text(XMLStreamReader xml) {
        if (within == Within.NOTHING) {
            return;
        }
        int length = xml.getTextLength();
        cellCharacters += length;
        if (value && reference.length() < WEIGHT_OF_A_TEXT) {
            reference.append(xml.getText());
        }
        if (within == Within.SHARED_TEXT) {
            keep(length);
        }
        formulaCharacters += formula ? length : 0;
        if (cellCharacters > limits.cellCharacters()) {
            throw tooLong(cellCharacters);
        }
        rowCharacters += within == Within.CELL ? length : 0;
        if (rowCharacters > limits.rowCharacters()) {
            throw Refusals.of("row-too-long", "row", row, "limit", limits.rowCharacters());
        }
    }

    /** A text has so many characters or more. */
    UnreadableInputException tooLong(long characters) {
        return row > 0 && within != Within.SHARED_TEXT
                ? Refusals.of("cell-too-long", "row", row, "length", characters, "limit", limits.cellCharacters())
                : Refusals.of("text-too-long", "part", part, "limit", limits.cellCharacters());
    }

    private void keep(long characters) {
        kept += characters;
        if (kept > limits.sharedCharacters()) {
            throw Refusals.of("too-much-shared", "part", part, "limit", limits.sharedCharacters());
        }
    }

    private void work(long steps) {
        formulaWork += steps;
        if (formulaWork > limits.inflatedBytes()) {
            throw Refusals.of("too-many-formulas", "row", row);
        }
    }

    private static long attributes(XMLStreamReader xml) {
        long characters = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            characters += xml.getAttributeValue(i).length();
        }
        return characters;
    }

    /** The column that an address such as $AB$12 names, from 1; too many letters count as too far to the right. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && column <= MOST_COLUMNS; i++) {
            int letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (letter >= 1 && letter <= 26) {
                column = 26 * column + letter;
            }
        }
        return column;
    }

    private static long number(String digits, long otherwise) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
