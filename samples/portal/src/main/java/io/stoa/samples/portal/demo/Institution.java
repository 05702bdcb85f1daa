package io.stoa.samples.portal.demo;

import io.stoa.core.organisation.Department;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An institution of the demonstration's city or a partner out of town.
 *
 * @param code its number in the list: {@code U01}
 * @param kind what it is
 * @param region GB/T 2260 code of where it stands
 * @param name its name, with the mark of the demonstration
 * @param departments its departments by code
 */
record Institution(String code, OrganisationKind kind, String region, Word name, List<Part> departments) {

    static final String CITY = "220100";

    static final String BUREAU = "G01";

    /**
     * A department.
     *
     * @param code its code within the institution
     * @param name its name
     */
    record Part(String code, Word name) {}

    static List<Institution> all() {
        return WordList.read("institutions", Institution::of);
    }

    private static Institution of(String[] cells) {
        List<Part> parts = new ArrayList<>();
        Arrays.stream(cells[5].split("\\|"))
                .map(part -> part.split(","))
                .forEach(part -> parts.add(new Part(part[0], new Word(part[1], part[2]))));
        return new Institution(
                cells[0], OrganisationKind.valueOf(cells[1]), cells[2], new Word(cells[3], cells[4]), parts);
    }

    OrganisationDraft draft() {
        return OrganisationDraft.of(name.text(), kind)
                .withRegion(region)
                .withSource(Plan.SOURCE, code)
                .withDepartments(departments.stream()
                        .map(part -> new Department(part.code(), part.name().text(), null))
                        .toList());
    }

    boolean isInTown() {
        return region.equals(CITY);
    }

    /** What an address of the institution ends with. */
    String domain() {
        return code.toLowerCase(Locale.ROOT) + ".example.org";
    }
}
