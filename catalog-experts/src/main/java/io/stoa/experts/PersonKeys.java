package io.stoa.experts;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms by which persons are found again. Names are compared without case, width, accents and order of their parts,
 * so that Zhang Wei is Wei ZHANG; what is stored of them and of e-mail addresses is a hash.
 */
final class PersonKeys {

    private PersonKeys() {}

    static Set<String> of(ExpertDraft draft) {
        Set<String> keys = new LinkedHashSet<>();
        String orcid = draft.orcid();
        if (orcid != null) {
            keys.add(orcid(orcid));
        }
        String email = draft.contact() == null ? null : draft.contact().email();
        if (email != null) {
            keys.add(hashed("EMAIL", email.strip().toLowerCase(Locale.ROOT)));
        }
        for (String name : names(draft)) {
            keys.add(hashed("NAME", name));
        }
        return keys;
    }

    static @Nullable SimilarityReason reason(String key) {
        String kind = key.substring(0, key.indexOf(':'));
        return switch (kind) {
            case "ORCID" -> SimilarityReason.ORCID;
            case "EMAIL" -> SimilarityReason.EMAIL;
            case "NAME" -> SimilarityReason.NAME;
            default -> null;
        };
    }

    static String orcid(String orcid) {
        return "ORCID:" + Identifier.parse(IdentifierScheme.ORCID, orcid).value();
    }

    static Set<String> names(ExpertDraft draft) {
        Set<String> names = new LinkedHashSet<>();
        draft.names().texts().values().forEach(name -> names.add(NameForms.person(name)));
        draft.otherNames().forEach(name -> names.add(NameForms.person(name)));
        names.remove("");
        return names;
    }

    private static String hashed(String kind, String value) {
        return kind + ":" + Json.contentHash(List.of(value));
    }
}
