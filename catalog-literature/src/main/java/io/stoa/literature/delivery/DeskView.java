package io.stoa.literature.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the requesting library's desk sees it: with the patron and all that was asked.
 *
 * @param request what the patron sees
 * @param patronId the caller's id of the patron
 * @param patronName the patron's name
 * @param patronContact how the patron is reached, or null
 * @param address where the patron wants to have it, or null
 * @param sharesPatron whether the supplier may learn name and address
 * @param attempts the suppliers that were asked, in order
 */
public record DeskView(
        PatronView request,
        String patronId,
        String patronName,
        @Nullable String patronContact,
        @Nullable DeliveryAddress address,
        boolean sharesPatron,
        List<AttemptView> attempts) {

    /**
     * Copies the attempts.
     *
     * @param request what the patron sees
     * @param patronId the caller's id of the patron
     * @param patronName the patron's name
     * @param patronContact how the patron is reached, or null
     * @param address where the patron wants to have it, or null
     * @param sharesPatron whether the supplier may learn name and address
     * @param attempts the suppliers that were asked, in order
     */
    public DeskView {
        attempts = List.copyOf(attempts);
    }
}
