package io.stoa.programmes.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a published decision 异议, as it came in. Objections are raised under the own name 实名.
 *
 * @param applicationNumber the number of the application that it is about, or null for the decision as a whole
 * @param name who raised it
 * @param organisation where the person works, or null
 * @param contact how to reach the person; only secretaries see it
 * @param text what is objected to, and on what evidence
 * @param receivedOn when it was received
 * @param raisedBy the user id of who raised it, who then sees what becomes of it ({@link Objections#own}); null for somebody
 *     without an account
 */
public record ObjectionDraft(
        @Nullable @Size(max = 100) String applicationNumber,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String organisation,
        @NotBlank @Size(max = 300) String contact,
        @NotBlank @Size(max = 20000) String text,
        @NotNull LocalDate receivedOn,
        @Nullable @Size(max = 100) String raisedBy) {

    /**
     * An objection of somebody without an account, as it came by mail.
     *
     * @param applicationNumber the number of the application that it is about, or null for the decision as a whole
     * @param name who raised it
     * @param organisation where the person works, or null
     * @param contact how to reach the person; only secretaries see it
     * @param text what is objected to, and on what evidence
     * @param receivedOn when it was received
     */
    public ObjectionDraft(
            @Nullable String applicationNumber,
            String name,
            @Nullable String organisation,
            String contact,
            String text,
            LocalDate receivedOn) {
        this(applicationNumber, name, organisation, contact, text, receivedOn, null);
    }
}
