package io.stoa.spring;

import io.stoa.core.Platform;
import io.stoa.core.transaction.TransactionRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells Actuator's health endpoint how the platform is. */
@AutoConfiguration(after = StoaAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Platform.class)
public class StoaHealthAutoConfiguration {

    /** For Spring. */
    public StoaHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnEnabledHealthIndicator("stoa")
    @ConditionalOnMissingBean(name = "stoaHealthIndicator")
    HealthIndicator stoaHealthIndicator(
            Platform platform,
            TransactionRunner transactions,
            StoaProperties properties,
            ObjectProvider<ChangeConsumer> consumers) {
        return new StoaHealthIndicator(
                platform,
                transactions,
                properties.changes(),
                consumers.orderedStream().toList());
    }
}
