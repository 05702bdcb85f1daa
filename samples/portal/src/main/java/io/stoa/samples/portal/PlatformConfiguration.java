package io.stoa.samples.portal;

import io.stoa.core.CatalogModule;
import io.stoa.search.SearchModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal sets of Stoa beyond {@code stoa.*}. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    CatalogModule searchModule(PortalProperties portal) {
        return SearchModule.with(options -> options.folder(portal.folder().resolve("search")));
    }
}
