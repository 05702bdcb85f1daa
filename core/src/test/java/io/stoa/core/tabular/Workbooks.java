package io.stoa.core.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files, part by part. */
final class Workbooks {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SHARED = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** The parts of a workbook with one sheet. */
    static Map<String, byte[]> parts(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + override("xl/workbook.xml", "sheet.main+xml")
                        + override(SHEET, "worksheet+xml")
                        + override(SHARED, "sharedStrings+xml")
                        + override(STYLES, "styles+xml")
                        + "</Types>");
        put(parts, "xl/workbook.xml", workbook(""));
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(parts, STYLES, styles(""));
        put(parts, SHEET, sheet(rows));
        return parts;
    }

    /** A workbook with one sheet. */
    static byte[] of(String rows) {
        return zip(parts(rows));
    }

    /** A workbook with one sheet and shared texts. */
    static byte[] shared(String rows, String texts) {
        return with(parts(rows), SHARED, "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
    }

    static byte[] with(Map<String, byte[]> parts, String name, String text) {
        put(parts, name, text);
        return zip(parts);
    }

    static String workbook(String properties) {
        return "<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + properties
                + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** Cell styles by the numbers of their formats. */
    static String styles(String formats, int... used) {
        StringBuilder styles = new StringBuilder(
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs><xf numFmtId=\"0\"/>");
        for (int format : used) {
            styles.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return styles.append("</cellXfs></styleSheet>").toString();
    }

    /** A cell with a text. */
    static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPES + type + "\"/>";
    }
}
