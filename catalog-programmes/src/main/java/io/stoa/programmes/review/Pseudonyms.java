package io.stoa.programmes.review;

import io.stoa.core.Ids;
import io.stoa.core.json.Json;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Makes the names under which a round speaks of applications and reviewers. They come from random ids only, so they tell
 * neither who nor when, and the order of the names is a random order. Eight letters and digits without those that look
 * alike (Crockford's base 32), hashed so that a pattern in the host's random ids would not show.
 */
final class Pseudonyms {

    static final String APPLICATION = "A-";
    static final String REVIEWER = "R-";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final Ids ids;
    private final Set<String> taken;

    Pseudonyms(Ids ids, Set<String> taken) {
        this.ids = ids;
        this.taken = new HashSet<>(taken);
    }

    String next(String prefix) {
        String name = prefix + code();
        while (!taken.add(name)) {
            name = prefix + code();
        }
        return name;
    }

    private String code() {
        byte[] random = HexFormat.of().parseHex(Json.contentHash(ids.pseudonym()));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random[i] & 31));
        }
        return code.toString();
    }
}
