package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows a file's format by its first bytes. */
final class FormatDetection {

    /** How many first bytes are looked at. */
    static final int HEAD = 1 << 16;

    private static final Pattern LEADER = Pattern.compile("[\\s\u0000]*[0-9]{5}[\\s\\S]{7}[0-9]{5}[\\s\\S]*");
    private static final Pattern BIBTEX = Pattern.compile("(?m)^\\s*@[A-Za-z]+\\s*[{(]");
    private static final Pattern RIS = Pattern.compile("(?m)^\\s?TY\\s{2}-");
    private static final Pattern ENDNOTE = Pattern.compile("(?m)^%0\\s");
    private static final Pattern MARC21_TAG = Pattern.compile("tag\\s*=\\s*[\"']245[\"']");
    private static final Pattern UNIMARC_TAG = Pattern.compile("tag\\s*=\\s*[\"']200[\"']");
    private static final Pattern DATACITE =
            Pattern.compile("\"(attributes|resourceTypeGeneral|schemaVersion|publicationYear|titles)\"\\s*:");
    private static final Pattern CROSSREF = Pattern.compile(
            "\"(message|message-type|is-referenced-by-count|reference-count)\"\\s*:|\"title\"\\s*:\\s*\\[");

    private FormatDetection() {}

    static WorkFormat of(byte[] head) {
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return WorkFormat.XLSX;
        }
        String raw = new String(head, StandardCharsets.ISO_8859_1);
        if (LEADER.matcher(raw).matches() && raw.indexOf(0x1e) > 0) {
            return isUnimarc(raw) ? WorkFormat.UNIMARC : WorkFormat.MARC21;
        }
        String text = text(head);
        WorkFormat found = ofText(text, text.stripLeading());
        if (found == null) {
            String shown = DraftParts.clean(text.substring(0, Math.min(text.length(), 40)));
            throw new UnreadableInputException(Message.of(
                    "literature.exchange.unknown-format",
                    "found",
                    shown,
                    "expected",
                    Arrays.stream(WorkFormat.values()).map(Enum::name).toList()));
        }
        return found;
    }

    private static @Nullable WorkFormat ofText(String text, String start) {
        if (start.startsWith("<")) {
            return ofXml(text);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            if (DATACITE.matcher(text).find()) {
                return WorkFormat.DATACITE_JSON;
            }
            return CROSSREF.matcher(text).find() ? WorkFormat.CROSSREF_JSON : WorkFormat.CSL_JSON;
        }
        if (RIS.matcher(text).find()) {
            return WorkFormat.RIS;
        }
        if (ENDNOTE.matcher(text).find()) {
            return WorkFormat.ENDNOTE;
        }
        if (BIBTEX.matcher(text).find()) {
            return WorkFormat.BIBTEX;
        }
        return WorkTable.isHeader(start.lines().findFirst().orElse("")) ? WorkFormat.CSV : null;
    }

    private static @Nullable WorkFormat ofXml(String text) {
        if (text.contains("http://www.loc.gov/MARC21/slim") || text.contains("<datafield")) {
            boolean unimarc = UNIMARC_TAG.matcher(text).find()
                    && !MARC21_TAG.matcher(text).find();
            return unimarc ? WorkFormat.UNIMARC_XML : WorkFormat.MARCXML;
        }
        return text.contains("http://purl.org/dc/") ? WorkFormat.DUBLIN_CORE : null;
    }

    /** By the directory of the first record: 200 has the title in UNIMARC, 245 in MARC 21. */
    private static boolean isUnimarc(String raw) {
        int end = raw.indexOf(0x1e);
        int start = raw.length() - raw.replaceFirst("^[\\s\u0000]+", "").length() + 24;
        boolean title = false;
        for (int i = start; i + 12 <= end; i += 12) {
            String tag = raw.substring(i, i + 3);
            if (tag.equals("245") || tag.equals("008")) {
                return false;
            }
            title |= tag.equals("200");
        }
        return title;
    }

    /** A cut-off character at the end does no harm. */
    private static String text(byte[] head) {
        try (Reader reader = new BufferedReader(TextReader.of(new ByteArrayInputStream(head)))) {
            StringBuilder text = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
