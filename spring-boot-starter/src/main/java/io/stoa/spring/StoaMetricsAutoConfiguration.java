package io.stoa.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import io.stoa.core.Platform;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Micrometer's view of the platform: calls of services, followers of the change log, due work that was given up. */
@AutoConfiguration(
        before = StoaAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
public class StoaMetricsAutoConfiguration {

    /** For Spring. */
    public StoaMetricsAutoConfiguration() {}

    /** Calls of services. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnBooleanProperty(name = "stoa.observations", matchIfMissing = true)
    static class Observations {

        @Bean
        @ConditionalOnMissingBean
        ServiceObserver stoaServiceObserver(ObservationRegistry registry) {
            return new ObservedServices(registry);
        }
    }

    /** Gauges, read from the database when somebody looks. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Gauges {

        private static final double MILLIS = 1000;

        @Bean
        MeterBinder stoaMeters(ObjectProvider<Platform> platforms, ObjectProvider<ChangeConsumer> consumers) {
            return registry -> platforms.ifAvailable(platform -> {
                Gauge.builder("stoa.due.parked", platform, ParkedDueWork::count)
                        .description("Items of due work that failed too often")
                        .register(registry);
                consumers
                        .orderedStream()
                        .forEach(consumer -> behind(
                                registry,
                                consumer.name(),
                                () -> platform.context().changes().lag(consumer.name())));
                platform.context()
                        .contributions()
                        .of(ChangeFollower.class)
                        .forEach(follower -> behind(registry, follower.name(), follower::lag));
            });
        }

        private static void behind(MeterRegistry registry, String name, Supplier<ChangeLag> lag) {
            Gauge.builder("stoa.changes.behind", () -> lag.get().age().toMillis() / MILLIS)
                    .tag("consumer", name)
                    .baseUnit("seconds")
                    .description("How old the oldest change is that a follower has not read")
                    .register(registry);
        }
    }
}
