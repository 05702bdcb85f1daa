package io.stoa.literature.delivery;

import io.stoa.core.access.Action;
import io.stoa.literature.delivery.iso18626.AgencyId;
import java.io.InputStream;

/**
 * Where other agencies' messages arrive. A host's servlet or handler gives the body of a POST and sends back what it
 * gets, with status 200 and {@code application/xml}.
 *
 * <p>A message that was done before is confirmed again and not done twice. One that cannot be done is answered by an
 * error of the standard and changes nothing: <i>BadlyFormedMessage</i>, <i>UnrecognisedDataElement</i> and
 * <i>UnrecognisedDataValue</i> for what cannot be read or names an agency or request that is not known;
 * <i>UnsupportedActionType</i> and <i>UnsupportedReasonForMessageType</i> for what does not fit to where the request
 * stands.
 */
public interface Iso18626Endpoint {

    /** Has a message done; by default every agency may that has proved itself. */
    Action RECEIVE = new Action("delivery.message.receive");

    /**
     * Does a message whose sender proves itself by its security code, see {@link PartnerAgencies#setSecurityCode}.
     *
     * @param message XML of at most {@link io.stoa.literature.delivery.iso18626.Iso18626Reader#MOST_BYTES} bytes; not
     *     closed
     * @return the confirmation, XML in UTF-8
     * @throws io.stoa.core.error.AccessDeniedException if the host's policy refuses the agency
     * @throws io.stoa.core.error.ConflictException if the database gave up; the sender tries again
     */
    byte[] receive(InputStream message);

    /**
     * Does a message whose sender the host has authenticated, such as by a client certificate.
     *
     * @param message XML, as in {@link #receive(InputStream)}
     * @param sender who has sent it; a message in another's name is refused
     * @return the confirmation, XML in UTF-8
     * @throws io.stoa.core.error.AccessDeniedException if the host's policy refuses the agency
     * @throws io.stoa.core.error.ConflictException if the database gave up; the sender tries again
     */
    byte[] receive(InputStream message, AgencyId sender);
}
