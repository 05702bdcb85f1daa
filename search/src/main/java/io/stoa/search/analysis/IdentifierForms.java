package io.stoa.search.analysis;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms in which an identifier is indexed and looked for, whatever way it is written: without resolver, scheme,
 * separators and case, and an ISBN-10 also as the ISBN-13 that it is.
 */
public final class IdentifierForms {

    private static final Pattern RESOLVER = Pattern.compile(
            "^(?:https?://)?(?:(?:dx\\.)?doi\\.org|orcid\\.org|isni\\.org|ror\\.org|hdl\\.handle\\.net|www\\.cstr\\.cn)/",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile(
            "^(?:doi|isbn(?:-1[03])?|issn|orcid|isni|ror|cstr|hdl|zl|cn)[:：\\s]*(?=[0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISBN_10 = Pattern.compile("[0-9]{9}[0-9x]");
    private static final int LONGEST = 200;

    private IdentifierForms() {}

    /**
     * The forms of what may be an identifier.
     *
     * @param written as it is written
     * @return one or two forms; none if there are no letters and digits in it, or far too many
     */
    public static Set<String> of(String written) {
        String bare = FoldedChars.fold(written.strip());
        bare = SCHEME.matcher(RESOLVER.matcher(bare).replaceFirst("")).replaceFirst("");
        String compact = compact(bare);
        Set<String> forms = new LinkedHashSet<>();
        if (compact.isEmpty() || compact.length() > LONGEST) {
            return forms;
        }
        forms.add(compact);
        if (ISBN_10.matcher(compact).matches()) {
            forms.add(isbn13(compact));
        }
        return forms;
    }

    private static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }

    private static String isbn13(String isbn10) {
        String body = "978" + isbn10.substring(0, 9);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }
}
