package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stoa.core.error.ConflictException;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
class TransactionRunnerTest {

    @Parameter
    Stack stack;

    private final ThreadLocal<@Nullable EntityManager> hosts = new ThreadLocal<>();
    private Sandbox sandbox;
    private TransactionRunner transactions;
    private TransactionRunner joining;
    private String code;
    private int number;

    @BeforeParameterizedClassInvocation
    void open() {
        sandbox = Sandbox.on(stack);
        transactions = JpaTransactions.resourceLocal(sandbox.factory());
        joining = JpaTransactions.resourceLocal(sandbox.factory(), hosts::get);
    }

    @AfterParameterizedClassInvocation
    void close() {
        sandbox.close();
    }

    @BeforeEach
    void newCode() {
        code = "toy-" + ++number;
    }

    @AfterEach
    void leaves_nothing_behind() {
        assertThat(transactions.isActive()).isFalse();
        assertThat(joining.isActive()).isFalse();
        assertThat(sandbox.connectionsInUse()).isZero();
    }

    @Test
    void commits_and_gives_back_what_the_work_returned() {
        String id = transactions.required(em -> {
            Toy toy = new Toy(code);
            em.persist(toy);
            return toy.id;
        });

        assertThat(id).hasSize(36);
        assertThat(sandbox.has(code)).isTrue();
    }

    @Test
    void rolls_back_what_threw() {
        IllegalStateException thrown = new IllegalStateException("broken");

        assertThatThrownBy(() -> transactions.runRequired(em -> {
                    em.persist(new Toy(code));
                    em.flush();
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(sandbox.has(code)).isFalse();
    }

    @Test
    void work_inside_work_shares_the_transaction() {
        assertThatThrownBy(() -> transactions.runRequired(outer -> {
                    transactions.runRequired(inner -> {
                        assertThat(inner).isSameAs(outer);
                        inner.persist(new Toy(code));
                    });
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(sandbox.has(code)).isFalse();
    }

    @Test
    void an_inner_failure_dooms_the_transaction_even_if_it_is_swallowed() {
        assertThatThrownBy(() -> transactions.runRequired(outer -> {
                    outer.persist(new Toy(code));
                    catchThrowable(() -> transactions.runRequired(inner -> {
                        throw new IllegalStateException("swallowed");
                    }));
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(sandbox.has(code)).isFalse();
    }

    @Test
    void independent_work_outlives_the_rollback_around_it() {
        assertThatThrownBy(() -> transactions.runRequired(outer -> {
                    outer.persist(new Toy(code));
                    transactions.runIndependent(inner -> {
                        assertThat(inner).isNotSameAs(outer);
                        inner.persist(new Toy(code + "-kept"));
                        transactions.runRequired(joined -> assertThat(joined).isSameAs(inner));
                    });
                    transactions.runRequired(again -> assertThat(again).isSameAs(outer));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(sandbox.has(code)).isFalse();
        assertThat(sandbox.has(code + "-kept")).isTrue();
    }

    @Test
    void a_failed_independent_work_leaves_the_transaction_around_it_alone() {
        transactions.runRequired(outer -> {
            outer.persist(new Toy(code));
            catchThrowable(() -> transactions.runIndependent(inner -> {
                inner.persist(new Toy(code + "-lost"));
                throw new IllegalStateException("broken");
            }));
        });

        assertThat(sandbox.has(code)).isTrue();
        assertThat(sandbox.has(code + "-lost")).isFalse();
    }

    @Test
    void tells_at_commit_which_constraint_was_violated() {
        transactions.runRequired(em -> em.persist(new Toy(code)));

        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> em.persist(new Toy(code))));

        assertThat(thrown).isInstanceOf(PersistenceException.class);
        assertThat(DatabaseErrors.isUniqueViolation(thrown)).isTrue();
        assertThat(DatabaseErrors.constraint(thrown)).isEqualTo("stoa_sandbox_toy_code_uk");
    }

    @Test
    void runs_the_loser_of_a_deadlock_again() throws Exception {
        putTwo();
        AtomicInteger runs = new AtomicInteger();

        List<@Nullable Throwable> thrown = crossing((first, second, both) -> transactions.runRequired(em -> {
            runs.incrementAndGet();
            raise(em, first);
            meet(both);
            raise(em, second);
        }));

        assertThat(thrown).containsOnlyNulls();
        assertThat(runs.get()).isGreaterThan(2);
        assertThat(sandbox.price(code + "-a")).isEqualTo(2);
        assertThat(sandbox.price(code + "-b")).isEqualTo(2);
    }

    @Test
    void gives_a_host_whose_transaction_lost_a_conflict_that_it_may_try_again() throws Exception {
        putTwo();

        List<@Nullable Throwable> thrown =
                crossing((first, second, both) -> inHostTransaction(host -> joining.runRequired(em -> {
                    assertThat(em).isSameAs(host);
                    raise(em, first);
                    meet(both);
                    joining.runRequired(again -> raise(again, second));
                })));

        assertThat(thrown).hasSize(2).containsOnlyOnce((Throwable) null);
        assertThat(thrown)
                .filteredOn(t -> t != null)
                .singleElement()
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.isRetryable()).isTrue();
                    assertThat(conflict.code()).isEqualTo("core.transaction.conflict");
                });
        assertThat(sandbox.price(code + "-a")).isEqualTo(1);
        assertThat(sandbox.price(code + "-b")).isEqualTo(1);
    }

    @Test
    void work_that_joined_a_host_goes_with_its_rollback() {
        try (EntityManager host = sandbox.factory().createEntityManager()) {
            hosts.set(host);
            host.getTransaction().begin();
            joining.runRequired(em -> {
                assertThat(em).isSameAs(host);
                em.persist(new Toy(code));
            });
            joining.runIndependent(em -> em.persist(new Toy(code + "-kept")));
            assertThat(host.getTransaction().isActive()).isTrue();
            host.getTransaction().rollback();
        } finally {
            hosts.remove();
        }

        assertThat(sandbox.has(code)).isFalse();
        assertThat(sandbox.has(code + "-kept")).isTrue();
    }

    @Test
    void a_failure_marks_the_hosts_transaction_for_rollback() {
        try (EntityManager host = sandbox.factory().createEntityManager()) {
            hosts.set(host);
            host.getTransaction().begin();
            catchThrowable(() -> joining.runRequired(em -> {
                throw new IllegalStateException("broken");
            }));
            assertThat(host.getTransaction().getRollbackOnly()).isTrue();
            host.getTransaction().rollback();
        } finally {
            hosts.remove();
        }
    }

    @Test
    void begins_its_own_where_the_host_has_none() {
        joining.runRequired(em -> em.persist(new Toy(code)));

        assertThat(sandbox.has(code)).isTrue();
    }

    private interface Crossing {
        void run(String first, String second, CountDownLatch both);
    }

    /** Two threads take the same two rows in opposite order, and only go on when both have their first. */
    private List<@Nullable Throwable> crossing(Crossing work) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<@Nullable Throwable>> calls = List.of(
                    () -> catchThrowable(() -> work.run(code + "-a", code + "-b", both)),
                    () -> catchThrowable(() -> work.run(code + "-b", code + "-a", both)));
            List<@Nullable Throwable> thrown = new ArrayList<>();
            for (Future<@Nullable Throwable> call : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                thrown.add(call.get());
            }
            return thrown;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Both go on when both are here; the loser's next attempt waits for nobody. */
    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inHostTransaction(java.util.function.Consumer<EntityManager> work) {
        try (EntityManager host = sandbox.factory().createEntityManager()) {
            hosts.set(host);
            host.getTransaction().begin();
            try {
                work.accept(host);
                host.getTransaction().commit();
            } finally {
                if (host.getTransaction().isActive()) {
                    host.getTransaction().rollback();
                }
            }
        } finally {
            hosts.remove();
        }
    }

    private void putTwo() {
        transactions.runRequired(em -> {
            em.persist(new Toy(code + "-a"));
            em.persist(new Toy(code + "-b"));
        });
    }

    private static void raise(EntityManager em, String code) {
        em.createQuery("update Toy t set t.price = t.price + 1 where t.code = :code")
                .setParameter("code", code)
                .executeUpdate();
    }
}
