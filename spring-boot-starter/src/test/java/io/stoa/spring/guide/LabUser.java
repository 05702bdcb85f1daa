package io.stoa.spring.guide;

import io.stoa.spring.StoaUser;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

// @start region="user"
public record LabUser(
        String username,
        String password,
        Collection<? extends GrantedAuthority> authorities, // ROLE_STAFF, ROLE_KEEPER …
        String displayName,
        String organisationId)
        implements UserDetails, StoaUser {

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
        return authorities;
    }
}
// @end
