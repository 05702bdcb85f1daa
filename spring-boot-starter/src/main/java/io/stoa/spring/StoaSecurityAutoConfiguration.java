package io.stoa.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;

/** With Spring Security on the class path, its users are Stoa's callers. */
@AutoConfiguration(before = StoaAutoConfiguration.class)
@ConditionalOnClass(Authentication.class)
@EnableConfigurationProperties(StoaProperties.class)
public class StoaSecurityAutoConfiguration {

    /** For Spring. */
    public StoaSecurityAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    CurrentCaller stoaCaller(StoaProperties properties) {
        return new AuthenticatedCaller(properties.security());
    }
}
