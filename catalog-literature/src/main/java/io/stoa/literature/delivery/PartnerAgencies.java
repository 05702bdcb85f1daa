package io.stoa.literature.delivery;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The registry of the agencies that take part in document delivery 合作机构名录. */
public interface PartnerAgencies {

    /** The kind of agencies in audit lines. */
    String KIND = "delivery-agency";

    /** Keeps the registry; by default administrators may. */
    Action KEEP = new Action("delivery.agency.keep");

    /** Reads the registry; by default librarians may. */
    Action READ = new Action("delivery.agency.read");

    /** The shortest security code, in characters. */
    int SHORTEST_CODE = 16;

    /**
     * Registers an agency. It enters the rota of its tier where the others stand, so that it is not asked for all that
     * they have been asked for before.
     *
     * @param draft the agency; one elsewhere has an endpoint, one of this platform a library
     * @return the agency
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if it has neither endpoint nor library, or the library is no
     *     known organisation
     * @throws io.stoa.core.error.ConflictException if its code or library is registered already
     */
    AgencyView register(AgencyDraft draft);

    /**
     * Changes an agency. One whose weight or tier changes begins where the others of its tier stand.
     *
     * @param id the agency
     * @param version its version as the caller knows it
     * @param draft the agency as it shall be
     * @return the agency
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile, or its code is another's
     */
    AgencyView revise(String id, long version, AgencyDraft draft);

    /**
     * Sets the code by which an agency proves itself in its messages. Only its hash is kept.
     *
     * @param id the agency
     * @param code a random secret of at least {@value #SHORTEST_CODE} characters, or null for none: then only messages
     *     are taken whose sender the host has authenticated
     * @return the agency
     * @throws io.stoa.core.error.RuleViolationException if the code is shorter
     */
    AgencyView setSecurityCode(String id, @Nullable String code);

    /**
     * Does not ask an agency for a time, such as in holidays 暂停.
     *
     * @param id the agency
     * @param until until when, or null to ask it again at once
     * @return the agency
     */
    AgencyView pause(String id, @Nullable Instant until);

    /**
     * The agencies.
     *
     * @param page which page
     * @return the agencies in the order of their registration
     */
    Page<AgencyView> list(PageRequest page);
}
