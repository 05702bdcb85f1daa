package io.stoa.literature.delivery;

import io.stoa.core.access.Action;

/**
 * Links to delivered files 传递链接, which expire. A patron makes one for the own request; the host puts the token into an
 * address that leads to {@link #open}.
 */
public interface DeliveryLinks {

    /** The kind of links in audit lines. */
    String KIND = "delivery-link";

    /** Makes a link; by default the patron of the request may. */
    Action CREATE = new Action("delivery.link.create");

    /** Opens a link: the patron the own one, and whoever has the token that of an agency. */
    Action OPEN = new Action("delivery.link.open");

    /** How many links of one request there may be at a time. */
    int MAX_LINKS = 5;

    /**
     * Makes a link to the file of a request.
     *
     * @param requestId the request
     * @return the link with its token
     * @throws io.stoa.core.error.NotFoundException if there is no such request, or no file was delivered
     * @throws io.stoa.core.error.AccessDeniedException if it is another's
     * @throws io.stoa.core.error.RuleViolationException if there are {@value #MAX_LINKS} links of it already
     */
    NewDeliveryLink create(String requestId);

    /**
     * Opens a link, which uses up one of its downloads.
     *
     * @param token the token
     * @return the file
     * @throws io.stoa.core.error.NotFoundException if there is no such link, it has expired or is used up, or it is
     *     another's: these are told no different
     */
    DeliveredDocument open(String token);
}
