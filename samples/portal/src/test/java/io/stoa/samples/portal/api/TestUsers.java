package io.stoa.samples.portal.api;

import io.stoa.core.access.Caller;
import io.stoa.samples.portal.security.PortalUser;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Users that tests make as they need them; whoever is called {@code user…} is there already, without roles. */
public final class TestUsers implements UserDetailsService {

    /** The password of all of them. */
    public static final String PASSWORD = "an example of a password";

    private static final Map<String, PortalUser> MADE = new ConcurrentHashMap<>();

    /** For Spring. */
    public TestUsers() {}

    /**
     * Makes a user.
     *
     * @param name the name
     * @param organisation whom the user acts for, or null
     * @param roles the roles
     * @return the user as Stoa sees callers
     */
    public static Caller make(String name, @org.jspecify.annotations.Nullable String organisation, String... roles) {
        MADE.put(name, user(name, organisation, Set.of(roles)));
        return new Caller(name, name, organisation, Set.of(roles), Locale.ENGLISH);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        PortalUser made = MADE.get(name);
        if (made != null) {
            return made;
        }
        if (name.startsWith("user")) {
            return user(name, null, Set.of());
        }
        throw new UsernameNotFoundException(name);
    }

    private static PortalUser user(
            String name, @org.jspecify.annotations.Nullable String organisation, Set<String> roles) {
        return new PortalUser(name, name, organisation, roles, "{noop}" + PASSWORD);
    }
}
