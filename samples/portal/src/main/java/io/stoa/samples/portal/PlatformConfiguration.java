package io.stoa.samples.portal;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal sets of Stoa beyond {@code stoa.*}. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** The time of pages and services alike. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
