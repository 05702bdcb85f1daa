package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.RuleViolationException;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.Callers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Many patrons at once: the database decides who gets the last of a quota, of a link's downloads, and whose turn it is. */
class ContendedQuotaTest extends UnionOnEveryStack {

    private static final int THREADS = 12;

    @Test
    void a_quota_is_never_exceeded() throws Exception {
        hold(node.library("Holder"), LendingPolicy.LENT, CopyPolicy.DELIVERED);
        AccountView account = open(5 * 300L, 7, null);
        AtomicInteger refused = new AtomicInteger();
        inParallel(thread -> {
            try {
                requests().submit(ofWork(ServiceType.COPY).ofPages(10).paidBy(account.id()));
            } catch (RuleViolationException e) {
                assertThat(e.violations().get(0).code()).isEqualTo("literature.delivery.quota");
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(THREADS - 5);
        assertThat(account(account).reserved()).isEqualTo(Amount.fen(1500));
        assertThat(account(account).openRequests()).isEqualTo(5);
    }

    @Test
    void turns_stay_fair() throws Exception {
        List<AgencyView> holders = List.of(node.library("A"), node.library("B"), node.library("C"), node.library("D"));
        holders.forEach(each -> hold(each, LendingPolicy.LENT, CopyPolicy.DELIVERED));
        inParallel(thread -> requests().submit(ofWork(ServiceType.COPY)));
        node.platform.platform().runDue();
        assertThat(holders).extracting(each -> received(each).size()).containsOnly(THREADS / 4);
    }

    @Test
    void the_same_message_that_arrives_many_times_at_once_is_done_once() throws Exception {
        AgencyView supplier = node.library("Supplier");
        node.platform.as(Callers.administrator());
        node.platform
                .get(PartnerAgencies.class)
                .setSecurityCode(
                        library.id(), DeliveryNode.secret(library.agency().code()));
        byte[] message = EndpointTest.request(
                library, supplier, "r-1", DeliveryNode.secret(library.agency().code()));
        Queue<String> answers = new ConcurrentLinkedQueue<>();
        inParallel(thread -> answers.add(new String(
                node.platform.get(Iso18626Endpoint.class).receive(new ByteArrayInputStream(message)),
                StandardCharsets.UTF_8)));
        assertThat(answers)
                .hasSize(THREADS)
                .allSatisfy(answer -> assertThat(answer).contains(">OK<"));
        assertThat(received(supplier)).hasSize(1);
    }

    private void inParallel(Consumer<Integer> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(pool.submit(() -> {
                    start.await();
                    work.accept(thread);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                each.get(120, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
