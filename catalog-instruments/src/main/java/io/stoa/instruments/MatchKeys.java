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

    static final int LENGTH = 500;

    private MatchKeys() {}

    static Set<InstrumentNumber> numbers(@Nullable TypedIdentifier pid, List<AlternateIdentifier> alternates) {
        Set<InstrumentNumber> numbers = new LinkedHashSet<>();
        if (pid != null) {
            add(numbers, DuplicateReason.PID, resolved(pid.value()));
        }
        for (AlternateIdentifier alternate : alternates) {
            DuplicateReason scheme = scheme(alternate.kind());
            if (scheme != null) {
                add(numbers, scheme, alternate.value());
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
        return fold(resolved(pid.value()));
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

    private static void add(Set<InstrumentNumber> numbers, DuplicateReason scheme, String value) {
        String folded = fold(value);
        if (!folded.isEmpty()) {
            numbers.add(new InstrumentNumber(scheme, folded));
        }
    }
}
