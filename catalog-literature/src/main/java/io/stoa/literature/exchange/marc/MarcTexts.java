package io.stoa.literature.exchange.marc;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What both mappings do with texts. */
final class MarcTexts {

    private static final int MAX_SERIES = 50;
    private static final int MAX_WORDS = 500;
    private static final int MAX_CLASS = 100;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");
    /** Ends a part of a description as catalogue cards divided them. */
    private static final String PUNCTUATION = "/:;,=";

    /** A full stop that belongs to an initial, an abbreviation or an ellipsis. */
    private static final Pattern ABBREVIATION = Pattern.compile("(\\b\\p{L}{1,3}|\\.\\.)\\.\\z");

    private static final Pattern BRACKETS = Pattern.compile("^[(（]|[)）]$");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?![0-9])");
    private static final Pattern STANDARD_NUMBER = Pattern.compile("^([0-9Xx][0-9Xx -]{6,20}[0-9Xx])\\s*(.*)$");

    private MarcTexts() {}

    /** Without the marks of ISBD punctuation that stand at the end of a subfield, and without control characters. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = withoutControls(text);
        int end = plain.length();
        while (end > 0 && PUNCTUATION.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        plain = plain.substring(0, end).strip();
        return plain.isEmpty() ? null : plain;
    }

    private static String withoutControls(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char unit = text.charAt(i);
            plain = unit >= ' ' && unit < 0x7f || unit > 0x9f && unit < 0xfffe;
        }
        return (plain ? text : CONTROLS.matcher(text).replaceAll("")).strip();
    }

    /** Also without a full stop at the end, unless it ends an abbreviation or an initial. */
    static @Nullable String withoutStop(@Nullable String text) {
        String plain = plain(text);
        if (plain == null || !plain.endsWith(".") || ABBREVIATION.matcher(plain).find()) {
            return plain;
        }
        return plain(plain.substring(0, plain.length() - 1));
    }

    static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length / 2));
    }

    static @Nullable Integer year(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** A standard number as written, with what stands behind it; one that is wrong is kept as cancelled. */
    static @Nullable WorkIdentifier standardNumber(
            WorkIdentifierType type, WorkIdentifierType cancelled, @Nullable String text, @Nullable String qualifier) {
        String plain = plain(text);
        if (plain == null) {
            return null;
        }
        Matcher matcher = STANDARD_NUMBER.matcher(plain);
        String number = matcher.matches() ? matcher.group(1).strip() : plain;
        String behind = matcher.matches()
                ? BRACKETS.matcher(matcher.group(2)).replaceAll("").strip()
                : "";
        String says = qualifier == null ? behind : qualifier;
        IdentifierScheme scheme = type.scheme();
        boolean valid = scheme == null || scheme.check(number) == null;
        return identifier(valid ? type : cancelled, number, says);
    }

    static @Nullable WorkIdentifier identifier(
            WorkIdentifierType type, @Nullable String value, @Nullable String qualifier) {
        String plain = value == null ? null : withoutControls(value);
        if (plain == null || plain.isEmpty() || plain.length() > 500) {
            return null;
        }
        IdentifierScheme scheme = type.scheme();
        WorkIdentifierType kept = scheme == null || scheme.check(plain) == null ? type : WorkIdentifierType.OTHER;
        String says = qualifier == null || qualifier.isBlank() ? null : cut(qualifier.strip(), 200);
        return new WorkIdentifier(kept, plain, kept == type ? says : type.name());
    }

    /** The title that every description needs: where a record has none, that it has none. */
    static LocalizedText title(@Nullable String title, String language) {
        return LocalizedText.of(language, title == null ? "[–]" : title);
    }

    static String sourceId(@Nullable String controlNumber, MarcRecord record) {
        if (controlNumber != null && controlNumber.length() <= 200) {
            return controlNumber;
        }
        return Json.contentHash(record.fields());
    }

    static boolean isUrl(@Nullable String text) {
        return text != null && text.length() <= 1000 && IdentifierScheme.URL.check(text) == null;
    }

    /** The series of fields that have $a title, $v number and $x ISSN, as both formats do. */
    static List<Series> series(List<MarcField> fields) {
        List<Series> series = new ArrayList<>();
        for (MarcField field : fields) {
            String title = cut(plain(field.first('a')), 1000);
            String issn = plain(field.first('x'));
            boolean valid = issn != null && IdentifierScheme.ISSN.check(issn) == null;
            if (title != null && series.size() < MAX_SERIES) {
                series.add(new Series(title, cut(plain(field.first('v')), 100), valid ? issn : null));
            }
        }
        return series;
    }

    /** ISBNs or ISSNs: those in $a, and in some other subfields those that are cancelled. */
    static void addStandardNumbers(
            List<WorkIdentifier> found,
            MarcField field,
            WorkIdentifierType type,
            WorkIdentifierType cancelled,
            @Nullable String qualifier,
            String cancelledIn) {
        field.all("a").forEach(value -> addGiven(found, standardNumber(type, cancelled, value, qualifier)));
        field.all(cancelledIn).forEach(value -> addGiven(found, identifier(cancelled, value, null)));
    }

    static void addGiven(List<WorkIdentifier> found, @Nullable WorkIdentifier identifier) {
        if (identifier != null) {
            found.add(identifier);
        }
    }

    static void addKeywords(List<SubjectTerm> terms, MarcField field) {
        field.all("a").stream()
                .filter(word -> word.length() <= MAX_WORDS)
                .forEach(word -> terms.add(SubjectTerm.keyword(word)));
    }

    static void addClasses(List<SubjectTerm> terms, MarcField field, String scheme) {
        field.all("a").stream()
                .filter(code -> code.length() <= MAX_CLASS)
                .forEach(code -> terms.add(SubjectTerm.classNumber(scheme, code)));
    }

    /** A heading in $a with its subdivisions in $x. */
    static List<MarcField.Subfield> heading(SubjectTerm term) {
        List<MarcField.Subfield> subfields = new ArrayList<>();
        for (String part : String.valueOf(term.term()).split("--")) {
            subfields.add(new MarcField.Subfield(subfields.isEmpty() ? 'a' : 'x', part));
        }
        return subfields;
    }

    /** The date as the work has it, else its year. */
    static @Nullable String date(WorkDraft work) {
        String written = work.imprint().dateAsWritten();
        Integer year = work.year();
        return written == null && year != null ? String.valueOf(year) : written;
    }

    static boolean isThesis(WorkType type) {
        return type == WorkType.THESIS || type == WorkType.DOCTORAL_THESIS || type == WorkType.MASTER_THESIS;
    }

    /** The code that stands for a value. */
    static <T> @Nullable String code(Map<String, T> codes, T value) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static List<MarcField> abstracts(WorkDraft work, String tag) {
        LocalizedText abstracts = work.abstracts();
        return abstracts == null
                ? List.of()
                : abstracts.texts().values().stream()
                        .map(text -> MarcField.data(tag, "  ", "a", text))
                        .toList();
    }
}
