package io.stoa.core.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an XLSX file before it is read: unpacks every part, counting what really comes out (headers may lie),
 * and refuses parts with a document type, since only attacks have one.
 */
final class XlsxGuard {

    private static final byte[] DOCUMENT_TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    /** A cell so far to the right that the reader would make room for hundreds of millions of cells before it. */
    private static final Pattern FAR_CELL =
            Pattern.compile("<(?:\\w+:)?c\\s[^<>]{0,200}?\\br\\s*=\\s*[\"'][A-Za-z]{4}");

    private static final int MOST_PARTS = 10_000;
    /** Small parts of XML may well shrink a hundredfold; only large ones are dangerous. */
    private static final int OVERLAP = 256;

    private static final long HARMLESS = 10L << 20;

    private final TableLimits limits;
    private long total;

    XlsxGuard(TableLimits limits) {
        this.limits = limits;
    }

    void check(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            int parts = 0;
            boolean workbook = false;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw Refusals.of("zip-bomb", "part", part.getName(), "limit", MOST_PARTS);
                }
                workbook |= part.getName().equals("xl/workbook.xml");
                check(zip, part);
            }
            if (!workbook) {
                throw Refusals.of("not-xlsx");
            }
        } catch (IOException e) {
            throw Refusals.because(e, "broken-xlsx", "reason", e.getMessage());
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int matched = 0;
        String tail = "";
        boolean xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                boolean swollen =
                        size > HARMLESS && size > limits.inflationRatio() * Math.max(1, part.getCompressedSize());
                if (total > limits.inflatedBytes() || swollen) {
                    throw Refusals.of("zip-bomb", "part", part.getName(), "limit", limits.inflatedBytes());
                }
                matched = xml ? match(buffer, read, matched, part) : 0;
                tail = xml ? withoutFarCells(tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1)) : "";
            }
        }
    }

    /** Zero bytes are passed over, so that UTF-16 hides nothing. */
    private static String withoutFarCells(String text) {
        String plain = text.replace("\0", "");
        if (FAR_CELL.matcher(plain).find()) {
            throw Refusals.of("broken-xlsx", "reason", "a cell lies right of column XFD");
        }
        return plain.substring(Math.max(0, plain.length() - OVERLAP));
    }

    private static int match(byte[] buffer, int length, int before, ZipArchiveEntry part) {
        int matched = before;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                continue;
            }
            if (buffer[i] == DOCUMENT_TYPE[matched]) {
                matched++;
            } else {
                matched = buffer[i] == DOCUMENT_TYPE[0] ? 1 : 0;
            }
            if (matched == DOCUMENT_TYPE.length) {
                throw Refusals.of("document-type", "part", part.getName());
            }
        }
        return matched;
    }
}
