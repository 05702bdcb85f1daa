package io.stoa.instruments;

import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which names and numbers are compared: letters and digits only, without case and width. */
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
        return number(DuplicateReason.PID, resolved(pid.value()));
    }

    static String number(DuplicateReason scheme, String value) {
        return scheme + ":" + fold(value);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.length() <= LENGTH ? folded.toString() : folded.substring(0, LENGTH - 1);
    }

    /** DOIs and handles are written bare or as links to their resolvers. */
    private static String resolved(String pid) {
        return pid.strip().replaceFirst("(?i)^(https?://(dx\\.)?(doi\\.org|hdl\\.handle\\.net)/|doi:|hdl:)", "");
    }
}
