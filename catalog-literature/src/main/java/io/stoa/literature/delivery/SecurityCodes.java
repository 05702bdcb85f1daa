package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.AgencyId;
import org.jspecify.annotations.Nullable;

/** The codes by which this platform's agencies prove themselves to others. The host keeps them where it keeps secrets. */
@FunctionalInterface
public interface SecurityCodes {

    /**
     * The code that stands in a message.
     *
     * @param sender one of this platform's agencies
     * @param receiver the agency that the message goes to
     * @return the code, or null if the receiver knows the sender otherwise
     */
    @Nullable
    String code(AgencyId sender, AgencyId receiver);
}
