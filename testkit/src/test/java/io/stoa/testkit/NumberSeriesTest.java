package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.UsageException;
import io.stoa.core.number.NumberSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberSeriesTest {

    private static final String PATTERN = "FP-{period}-{number:6}";

    @Parameter
    private Stack stack;

    private TestPlatform platform;
    private NumberSeries numbers;
    private int series;
    private String name;

    @BeforeParameterizedClassInvocation
    void start() {
        platform = TestPlatform.start(stack);
        numbers = platform.platform().context().numbers();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        platform.close();
    }

    @BeforeEach
    void anotherSeries() {
        name = "invoice-" + ++series;
    }

    @Test
    void counts_each_period_of_a_series_from_one() {
        assertThat(take("2025")).isEqualTo("FP-2025-000001");
        assertThat(take("2025")).isEqualTo("FP-2025-000002");
        assertThat(take("2026")).isEqualTo("FP-2026-000001");
        assertThat(take("2025")).isEqualTo("FP-2025-000003");
    }

    @Test
    void takes_several_numbers_in_one_transaction() {
        List<String> taken = platform.transactions()
                .required(em -> List.of(
                        numbers.next(name, "2026", PATTERN),
                        numbers.next(name, "2026", PATTERN),
                        numbers.next(name, "2027", PATTERN)));
        assertThat(taken).containsExactly("FP-2026-000001", "FP-2026-000002", "FP-2027-000001");
    }

    @Test
    void gives_a_number_back_when_the_transaction_is_rolled_back() {
        take("2026");
        takeAndRollBack("2026");
        assertThat(take("2026")).isEqualTo("FP-2026-000002");
    }

    @Test
    void gives_the_very_first_number_back_too() {
        takeAndRollBack("2026");
        assertThat(take("2026")).isEqualTo("FP-2026-000001");
    }

    @Test
    void refuses_to_take_a_number_outside_of_a_transaction() {
        assertThatThrownBy(() -> numbers.next(name, "2026", PATTERN))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.code()).isEqualTo("core.number.no-transaction"));
    }

    @Test
    void refuses_series_and_periods_that_are_not_written_as_expected() {
        for (String period : List.of("", "2026/11", "20261234567890123456789", "二〇二六")) {
            assertThatThrownBy(() -> take(period))
                    .isInstanceOfSatisfying(
                            UsageException.class, e -> assertThat(e.code()).isEqualTo("core.number.series"));
        }
    }

    @Test
    void takes_series_and_periods_as_long_as_allowed() {
        name = "s".repeat(60);
        assertThat(take("2".repeat(20))).isEqualTo("FP-" + "2".repeat(20) + "-000001");
    }

    @Test
    void sees_the_last_number_although_its_transaction_began_to_read_before() {
        String taken = platform.transactions().required(em -> {
            // The first read fixes the snapshot under REPEATABLE READ, MariaDB's default.
            em.createQuery("select count(c) from NumberCounter c", Long.class).getSingleResult();
            CompletableFuture.runAsync(() -> take("2026")).join();
            return numbers.next(name, "2026", PATTERN);
        });
        assertThat(taken).isEqualTo("FP-2026-000002");
    }

    @Test
    void is_gapless_and_unique_while_others_roll_back() throws Exception {
        int threads = 8;
        int each = 20;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<String> taken = new ArrayList<>();
        try {
            List<Callable<List<String>>> takers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Random random = new Random(i);
                takers.add(() -> {
                    start.await();
                    return takeOften(each, random);
                });
            }
            for (Future<List<String>> numbersOfOne : executor.invokeAll(takers)) {
                taken.addAll(numbersOfOne.get());
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(taken)
                .hasSize(threads * each)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, threads * each)
                        .mapToObj(n -> String.format("FP-2026-%06d", n))
                        .toList());
    }

    /** Takes numbers and commits them, rolling every third or so back in between. */
    private List<String> takeOften(int times, Random random) {
        List<String> taken = new ArrayList<>();
        while (taken.size() < times) {
            try {
                if (random.nextInt(3) == 0) {
                    takeAndRollBack("2026");
                } else {
                    taken.add(take("2026"));
                }
            } catch (ConflictException e) {
                assertThat(e.isRetryable()).isTrue();
            }
        }
        return taken;
    }

    private String take(String period) {
        return platform.transactions().required(em -> numbers.next(name, period, PATTERN));
    }

    private void takeAndRollBack(String period) {
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    numbers.next(name, period, PATTERN);
                    throw new ChangedMindException();
                }))
                .isInstanceOfAny(ChangedMindException.class, ConflictException.class);
    }

    private static final class ChangedMindException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
