package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stoa.core.Contributions;
import io.stoa.core.Platform;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.spring.host.Notes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoaHealthAndMetricsTest {

    private final ApplicationContextRunner host = Hosts.withOwnTables()
            .withBean(ChangeConsumer.class, Sleeper::new)
            .withPropertyValues("stoa.changes.enabled=false");

    private final ApplicationContextRunner measured = host.withConfiguration(
                    AutoConfigurations.of(MetricsAutoConfiguration.class, ObservationAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void is_up_and_tells_how_far_each_consumer_is_behind() {
        host.run(context -> {
            context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));

            Health health = context.getBean(HealthIndicator.class).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("parkedDueWork", 0).containsKey("behind.sleeper");
            assertThat(health.getDetails().get("behind.sleeper").toString()).contains("changes=1");
        });
    }

    @Test
    void is_stale_when_a_consumer_is_too_far_behind() {
        host.withPropertyValues("stoa.changes.stale=0s").run(context -> {
            HealthIndicator indicator = context.getBean(HealthIndicator.class);
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

            context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));
            Thread.sleep(5);

            assertThat(indicator.health().getStatus()).isEqualTo(StoaHealthIndicator.STALE);
        });
    }

    @Test
    void says_what_there_is_to_be_said_of_a_follower() {
        host.run(context -> {
            Contributions contributions =
                    context.getBean(Platform.class).context().contributions();
            contributions.add(ChangeFollower.class, new Repaired("sound", null));
            contributions.add(ChangeFollower.class, new Repaired("search", "thrown away on start: checksum"));

            assertThat(context.getBean(HealthIndicator.class).health().getDetails())
                    .containsKeys("behind.sound", "behind.search")
                    .containsEntry("notice.search", "thrown away on start: checksum")
                    .doesNotContainKey("notice.sound");
        });
    }

    @Test
    void is_down_while_the_database_does_not_answer() {
        host.run(context -> {
            context.getBean(HikariDataSource.class).close();

            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.DOWN);
        });
    }

    @Test
    void can_be_switched_off() {
        host.withPropertyValues("management.health.stoa.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void observes_every_call_of_a_service_with_its_outcome() {
        measured.run(context -> {
            OrganisationCatalog organisations = context.getBean(OrganisationCatalog.class);
            organisations.register(Notes.university("吉林大学"));
            assertThatThrownBy(() -> organisations.content("nobody")).isInstanceOf(NotFoundException.class);

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("stoa.service")
                            .tags("service", "OrganisationCatalog", "method", "register", "outcome", "done")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("stoa.service")
                            .tags("method", "content", "outcome", "core.entry.not-found")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(organisations).isEqualTo(organisations).hasSameHashCodeAs(organisations);
        });
    }

    @Test
    void observes_nothing_when_told_not_to() {
        measured.withPropertyValues("stoa.observations=false").run(context -> {
            context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));

            assertThat(context.getBean(MeterRegistry.class).find("stoa.service").timers())
                    .isEmpty();
        });
    }

    @Test
    void measures_consumers_and_parked_work() {
        measured.run(context -> {
            context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));
            Thread.sleep(20);

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("stoa.due.parked").gauge().value()).isZero();
            assertThat(meters.get("stoa.changes.behind")
                            .tag("consumer", "sleeper")
                            .gauge()
                            .value())
                    .isPositive();
        });
    }

    private record Repaired(String name, @Nullable String notice) implements ChangeFollower {

        @Override
        public int follow() {
            return 0;
        }

        @Override
        public ChangeLag lag() {
            return new ChangeLag(0, Duration.ZERO);
        }
    }

    private static final class Sleeper implements ChangeConsumer {

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public void handle(EntityManager em, List<Change> changes) {
            throw new IllegalStateException("nobody calls me");
        }
    }
}
