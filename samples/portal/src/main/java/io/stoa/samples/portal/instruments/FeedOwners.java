package io.stoa.samples.portal.instruments;

import io.stoa.core.CatalogModule;
import io.stoa.core.access.Caller;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.samples.portal.security.PortalUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Calendar feeds show what the owner of a link may see today, so the owner is looked up among the portal's users. */
@Configuration(proxyBeanMethods = false)
class FeedOwners {

    @Bean
    CatalogModule instrumentsModule(ObjectProvider<UserDetailsService> users) {
        return InstrumentsModule.with(options -> options.linkOwners((id, language) -> find(users, id, language)));
    }

    private static @Nullable Caller find(ObjectProvider<UserDetailsService> users, String id, Locale language) {
        UserDetailsService service = users.getIfAvailable();
        if (service == null) {
            return null;
        }
        try {
            return service.loadUserByUsername(id) instanceof PortalUser user
                    ? new Caller(id, user.displayName(), user.organisationId(), user.roles(), language)
                    : null;
        } catch (UsernameNotFoundException e) {
            return null;
        }
    }
}
