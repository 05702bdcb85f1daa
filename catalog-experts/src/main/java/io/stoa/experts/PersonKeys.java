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
public final class PersonKeys {

    private PersonKeys() {}

    /**
     * The keys that two entries of one person are likely to share.
     *
     * @param draft a valid description
     * @return the keys, at most 80 characters each
     */
    public static Set<String> of(ExpertDraft draft) {
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

    /**
     * What it means that two entries share a key.
     *
     * @param key one that {@link #of} made
     * @return the reason, or null for a key of another kind
     */
    public static @Nullable SimilarityReason reason(String key) {
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

    /**
     * The employers of a person, to be compared.
     *
     * @param employments where the person works and worked
     * @return their names without case, width, blanks and punctuation
     */
    public static Set<String> employers(List<Employment> employments) {
        Set<String> names = new LinkedHashSet<>();
        employments.forEach(employment -> names.add(NameForms.organisation(employment.organisation())));
        return names;
    }

    private static String hashed(String kind, String value) {
        return kind + ":" + Json.contentHash(List.of(value));
    }
}
