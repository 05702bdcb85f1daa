package io.stoa.samples.portal.demo;

import io.stoa.core.access.Roles;
import io.stoa.samples.portal.PortalProperties;
import io.stoa.samples.portal.security.PortalUser;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** One user of every kind, all with the password of the demonstration. */
@Component
@ConditionalOnBooleanProperty(name = "portal.demo.enabled", matchIfMissing = true)
class DemoUsers implements UserDetailsService {

    private final List<PortalUser> users;

    DemoUsers(PortalProperties portal, PasswordEncoder passwords) {
        String password = String.valueOf(passwords.encode(portal.demo().password()));
        this.users = List.of(
                new PortalUser("member", "孙悦 (demo)", null, Set.of(), password),
                new PortalUser("administrator", "管理员 (demo)", null, Set.of(Roles.ADMINISTRATOR), password));
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return users.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
