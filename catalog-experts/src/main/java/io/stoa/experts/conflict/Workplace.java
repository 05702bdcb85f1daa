package io.stoa.experts.conflict;

import io.stoa.experts.Employment;
import io.stoa.experts.NameForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employer of somebody, or an organisation that applies.
 *
 * @param organisation its name
 * @param organisationId its id, or null
 * @param department the department, or null if not known or not asked for
 * @param from the first day, or null
 * @param until the last day, or null
 */
record Workplace(
        String organisation,
        @Nullable String organisationId,
        @Nullable String department,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static Workplace of(Employment employment) {
        return new Workplace(
                employment.organisation(),
                employment.organisationId(),
                employment.department(),
                employment.from(),
                employment.until());
    }

    static Workplace of(InvolvedOrganisation involved) {
        return new Workplace(involved.name(), involved.organisationId(), null, null, null);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>(2);
        if (organisationId != null) {
            keys.add("G" + organisationId);
        }
        String form = NameForms.organisation(organisation);
        if (!form.isEmpty()) {
            keys.add("F" + form);
        }
        return keys;
    }

    /** Two that share a name but have other ids may be one and the same, or not. */
    Certainty sameAs(Workplace other, boolean departmentsOnly) {
        boolean idsDiffer =
                organisationId != null && other.organisationId != null && !organisationId.equals(other.organisationId);
        if (departmentsOnly) {
            Certainty department = sameDepartment(other);
            return idsDiffer && department == Certainty.CONFIRMED ? Certainty.UNCONFIRMED : department;
        }
        return idsDiffer ? Certainty.UNCONFIRMED : Certainty.CONFIRMED;
    }

    private Certainty sameDepartment(Workplace other) {
        if (department == null || other.department == null) {
            return Certainty.UNCONFIRMED;
        }
        return NameForms.organisation(department).equals(NameForms.organisation(other.department))
                ? Certainty.CONFIRMED
                : Certainty.REJECTED;
    }
}
