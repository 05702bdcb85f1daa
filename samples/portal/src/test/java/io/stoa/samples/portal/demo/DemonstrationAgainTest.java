package io.stoa.samples.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.transaction.TransactionRunner;
import io.stoa.samples.portal.PortalApplication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a start makes of what an earlier one has left. */
class DemonstrationAgainTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void makes_nothing_again_goes_on_where_it_was_cut_off_and_makes_the_same_from_the_same_plan() {
        List<String> made = start(first, false);
        assertThat(made).hasSizeGreaterThan(100);
        assertThat(start(first, true)).as("a second start").isEqualTo(made);
        assertThat(start(first, false)).as("a start after an interruption").isEqualTo(made);
        assertThat(start(second, false)).as("another folder").isEqualTo(made);
    }

    /** Starts the portal, tells what is in it, and closes it; perhaps as if it had been cut off before the end. */
    private static List<String> start(Path folder, boolean cutOff) {
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC)));
        try (ConfigurableApplicationContext portal = application.run(
                "--portal.folder=" + folder,
                "--portal.demo.scale=0.04",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--stoa.due-work.enabled=false")) {
            if (cutOff) {
                portal.getBean(JdbcTemplate.class)
                        .update("delete from portal_demo_step where name in ('complete', 'experts', 'literature')");
            }
            return contents(portal.getBean(TransactionRunner.class));
        }
    }

    private static List<String> contents(TransactionRunner transactions) {
        List<String> all = new ArrayList<>();
        for (String entity : List.of("Organisation", "Instrument", "Expert", "Work", "Call")) {
            all.addAll(transactions.required(em -> em.createQuery(
                            "select concat(e.source, ' ', e.sourceId, ' ', e.title) from " + entity
                                    + " e order by e.source, e.sourceId",
                            String.class)
                    .getResultList()));
        }
        transactions
                .required(em -> em.createQuery(
                                "select b.holderId, b.startsAt, b.state from Booking b order by b.holderId, b.startsAt, b.state",
                                Object[].class)
                        .getResultList())
                .forEach(row -> all.add(row[0] + " " + row[1] + " " + row[2]));
        return all;
    }
}
