package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.Database;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that dies between commit and sending, or between sending and writing that down, loses no message and doubles none. */
class KilledDeliveryTest {

    private static final Stack STACK = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
    private static final int REQUESTS = 40;
    private static final int KILLS = 3;

    private final MovableClock clock = new MovableClock(ExchangeOnEveryStack.START);

    @TempDir
    Path folder;

    @Test
    void every_request_arrives_once_although_the_node_that_sends_is_killed_again_and_again() throws Exception {
        try (DeliveryNode asking = new DeliveryNode(STACK, clock, folder.resolve("asking"));
                DeliveryNode supplying = new DeliveryNode(STACK, clock, folder.resolve("supplying"))) {
            AgencyView library = asking.library("Asking Library");
            AgencyView supplier = supplying.library("Supplier");
            supplying.partner(asking, library, SupplierTier.MEMBER);
            asking.partner(supplying, supplier, SupplierTier.DOMESTIC);
            Set<String> asked = submit(asking, library);

            Random random = new Random(20260302);
            for (int kill = 1; kill <= KILLS; kill++) {
                killAt(asking, supplying, kill * REQUESTS / (KILLS + 1) + random.nextInt(4));
                clock.advance(Duration.ofMinutes(11));
            }
            long before = count(supplying, "select count(*) from stoa_supply_request");
            assertThat(before).isPositive().isLessThan(REQUESTS);
            for (int i = 0; i < 3; i++) {
                asking.platform.platform().runDue();
                clock.advance(Duration.ofMinutes(11));
            }

            assertThat(count(supplying, "select count(*) from stoa_supply_request"))
                    .isEqualTo(REQUESTS);
            assertThat(count(supplying, "select count(distinct request_id) from stoa_supply_request"))
                    .isEqualTo(REQUESTS);
            assertThat(count(asking, "select count(*) from stoa_delivery_outbox where state <> 'CONFIRMED'"))
                    .isZero();
            DeliveryRequests requests = asking.as(DeliveryNode.patron(library, "ann"), DeliveryRequests.class);
            assertThat(asked)
                    .allSatisfy(id -> assertThat(requests.view(id).state()).isEqualTo(RequestState.SENT));
        }
    }

    private static Set<String> submit(DeliveryNode asking, AgencyView library) {
        Set<String> asked = new HashSet<>();
        DeliveryDraft draft = DeliveryDraft.described(
                String.valueOf(library.agency().libraryId()), WantedItem.titled("Carbon"), ServiceType.COPY, "2026-1");
        for (int i = 0; i < REQUESTS; i++) {
            PatronView submitted = asking.as(DeliveryNode.patron(library, "ann"), DeliveryRequests.class)
                    .submit(draft);
            asking.as(DeliveryNode.librarian(library), DeliveryRequests.class)
                    .verify(submitted.id(), submitted.version(), null, submitted.item(), 3);
            asked.add(submitted.id());
        }
        return asked;
    }

    /** Kills a child that sends as soon as so many requests have arrived. */
    private void killAt(DeliveryNode asking, DeliveryNode supplying, int arrived) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeliveryChild.class.getName(),
                        asking.platform.jdbcUrl(),
                        clock.instant().toString(),
                        folder.toString())
                .inheritIO()
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (count(supplying, "select count(*) from stoa_supply_request") < arrived) {
                assertThat(child.isAlive()).as("the child is sending").isTrue();
                assertThat(System.nanoTime()).as("the child comes on").isLessThan(deadline);
                child.waitFor(2, TimeUnit.MILLISECONDS);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static long count(DeliveryNode node, String sql) throws java.sql.SQLException {
        try (java.sql.Connection connection = node.platform.dataSource().getConnection();
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
