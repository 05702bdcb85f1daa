package io.stoa.literature;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms by which identifiers are compared and found. */
final class IdentifierKeys {

    /** The most characters of a key; a longer one is replaced by its hash. */
    static final int LENGTH = 200;

    private IdentifierKeys() {}

    static String of(WorkIdentifier identifier) {
        String key = identifier.type() + ":" + comparable(identifier);
        return key.length() <= LENGTH ? key : identifier.type() + ":" + Json.contentHash(List.of(key));
    }

    /** The keys of those that identify the work, each once. */
    static Set<String> of(List<WorkIdentifier> identifiers) {
        Set<String> keys = new LinkedHashSet<>();
        for (WorkIdentifier identifier : identifiers) {
            if (identifier.type().isIdentifying()) {
                keys.add(of(identifier));
            }
        }
        return keys;
    }

    private static String comparable(WorkIdentifier identifier) {
        IdentifierScheme scheme = identifier.type().scheme();
        if (scheme != null && scheme.check(identifier.value()) == null) {
            return Identifier.parse(scheme, identifier.value()).value();
        }
        return Normalizer.normalize(identifier.value(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "");
    }
}
