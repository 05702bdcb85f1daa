package io.stoa.samples.portal.security;

import io.stoa.spring.StoaUser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A user of the portal.
 *
 * @param username what is typed to sign in
 * @param displayName the name that others see
 * @param organisationId whom the user acts for, or null
 * @param roles Stoa's roles, such as {@code staff}
 * @param password the encoded password
 */
public record PortalUser(
        String username, String displayName, @Nullable String organisationId, Set<String> roles, String password)
        implements UserDetails, StoaUser {

    private static final long serialVersionUID = 1;

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(PortalUser::authority).toList();
    }

    private static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority(
                "ROLE_" + role.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * The same without its password, which a session need not hold.
     *
     * @return the user
     */
    public PortalUser withoutPassword() {
        return new PortalUser(username, displayName, organisationId, roles, "");
    }

    /**
     * {@return the roles as a sorted list}
     */
    public List<String> sortedRoles() {
        return roles.stream().sorted().toList();
    }
}
