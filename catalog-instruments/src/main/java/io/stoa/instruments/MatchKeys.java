package io.stoa.instruments;

import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which names and numbers are compared, without case and width: names, serial and inventory numbers by
 * letters and digits only, persistent identifiers with their punctuation, which tells 1234/5.1 from 1234/51.
 */
final class MatchKeys {

    /** The most characters of a folded text, by which it fits into its column together with its kind. */
    static final int LENGTH = 480;

    private MatchKeys() {}

    /** Each number with its kind in front, such as {@code SERIAL_NUMBER:ab12}. */
    static Set<String> numbers(@Nullable TypedIdentifier pid, List<AlternateIdentifier> alternates) {
        Set<String> numbers = new LinkedHashSet<>();
        if (pid != null) {
            numbers.add(number(pid));
        }
        for (AlternateIdentifier alternate : alternates) {
            DuplicateReason scheme = scheme(alternate.kind());
            if (scheme != null && !fold(alternate.value()).isEmpty()) {
                numbers.add(number(scheme, alternate.value()));
            }
        }
        return numbers;
    }

    static @Nullable DuplicateReason scheme(AlternateIdentifierKind kind) {
        return switch (kind) {
            case SERIAL_NUMBER -> DuplicateReason.SERIAL_NUMBER;
            case INVENTORY_NUMBER -> DuplicateReason.INVENTORY_NUMBER;
            case OTHER -> null;
        };
    }

    /** The name alone would gather every centrifuge of a province, so without a model there is no key. */
    static @Nullable String nameAndModel(LocalizedText names, @Nullable Model model) {
        String folded = model == null ? "" : fold(model.name());
        return folded.isEmpty() ? null : Json.contentHash(List.of(fold(names.sourceText()), folded));
    }

    static String number(TypedIdentifier pid) {
        return DuplicateReason.PID + ":" + folded(resolved(pid.value()), MatchKeys::isVisible);
    }

    static String number(DuplicateReason scheme, String value) {
        return scheme + ":" + fold(value);
    }

    static String fold(String text) {
        return folded(text, Character::isLetterOrDigit);
    }

    private static String folded(String text, IntPredicate kept) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(kept)
                .forEach(folded::appendCodePoint);
        return folded.length() <= LENGTH ? folded.toString() : folded.substring(0, LENGTH - 1);
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint) && Character.getType(codePoint) != Character.FORMAT;
    }

    /** DOIs and handles are written bare or as links to their resolvers. */
    private static String resolved(String pid) {
        return pid.strip()
                .replaceFirst("(?i)^(https?://((dx|www)\\.)?(doi\\.org|hdl\\.handle\\.net)/|doi:|hdl:)\\s*", "");
    }
}
