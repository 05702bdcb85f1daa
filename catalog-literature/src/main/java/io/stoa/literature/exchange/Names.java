package io.stoa.literature.exchange;

import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import java.util.List;

/**
 * Names in one line as reference managers write them: {@code Müller, Anna} for a person, {@code CERN,} with a comma at
 * the end for a body, and without a comma for a person whose name is not divided.
 */
final class Names {

    private Names() {}

    static Contributor read(ContributorRole role, String text) {
        String name = text.strip();
        if (name.endsWith(",")) {
            return Contributor.body(role, name.replaceAll("[,\\s]+$", ""));
        }
        int comma = name.indexOf(',');
        return comma < 1
                ? Contributor.person(role, name)
                : Contributor.person(
                        role,
                        name.substring(0, comma).strip(),
                        name.substring(comma + 1).strip());
    }

    static String written(Contributor contributor) {
        String family = contributor.family();
        String given = contributor.given();
        if (contributor.corporate()) {
            return contributor.displayName() + ",";
        }
        return family == null || given == null ? contributor.displayName() : family + ", " + given;
    }

    /** Those with a role, in the order of the work. */
    static List<Contributor> of(List<Contributor> contributors, ContributorRole role) {
        return contributors.stream()
                .filter(contributor -> contributor.role() == role)
                .toList();
    }
}
