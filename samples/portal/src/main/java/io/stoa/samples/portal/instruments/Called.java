package io.stoa.samples.portal.instruments;

import io.stoa.core.error.NotFoundException;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.StoaUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** What the instruments and people of bookings are called: {@code ${@called.instrument(booking.instrumentId())}} in a template. */
@Component("called")
class Called {

    private final InstrumentCatalog instruments;
    private final ObjectProvider<UserDetailsService> users;
    private final Show show;

    Called(InstrumentCatalog instruments, ObjectProvider<UserDetailsService> users, Show show) {
        this.instruments = instruments;
        this.users = users;
        this.show = show;
    }

    /**
     * An instrument.
     *
     * @param id its id, or null
     * @return its name; the id if the reader may not see it any more
     */
    public String instrument(@Nullable String id) {
        if (id == null) {
            return "";
        }
        try {
            return show.text(instruments.publicView(id).names());
        } catch (NotFoundException e) {
            return id;
        }
    }

    /**
     * A user. Only pages whose readers may know who it is ask.
     *
     * @param id the caller id, or null
     * @return the name that others see; the id if there is no such user any more
     */
    public String person(@Nullable String id) {
        UserDetailsService service = users.getIfAvailable();
        if (id == null || service == null) {
            return id == null ? "" : id;
        }
        try {
            return service.loadUserByUsername(id) instanceof StoaUser user ? user.displayName() : id;
        } catch (UsernameNotFoundException e) {
            return id;
        }
    }
}
