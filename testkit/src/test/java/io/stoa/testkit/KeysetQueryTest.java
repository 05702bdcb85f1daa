package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.page.Cursors;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
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
class KeysetQueryTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private final Cursors cursors = new Cursors("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private final List<Toy> toys = new ArrayList<>();

    @Parameter
    Stack stack;

    private Sandbox sandbox;

    /** Toys of which many have the same price and the same time. */
    @BeforeParameterizedClassInvocation
    void open() {
        sandbox = Sandbox.on(stack);
        toys.clear();
        Random random = new Random(7);
        sandbox.factory().runInTransaction(em -> {
            for (int i = 0; i < 41; i++) {
                Toy toy = new Toy("toy-" + i);
                toy.price = random.nextInt(5);
                toy.boughtAt = BEGIN.plusSeconds(random.nextInt(4));
                em.persist(toy);
                toys.add(toy);
            }
        });
    }

    @AfterParameterizedClassInvocation
    void close() {
        sandbox.close();
    }

    @Test
    void reads_every_row_once_in_the_order_of_its_keys() {
        Comparator<Toy> byId = Comparator.comparing(toy -> toy.id);
        Comparator<Toy> byTime = Comparator.comparing(KeysetQueryTest::time);

        assertThat(walk(() -> all().ascending("t.id", String.class, toy -> toy.id)))
                .isEqualTo(ids(byId));
        assertThat(walk(() -> all().descending("t.id", String.class, toy -> toy.id)))
                .isEqualTo(ids(byId.reversed()));
        assertThat(walk(() -> all().descending("t.boughtAt", Instant.class, KeysetQueryTest::time)
                        .descending("t.id", String.class, toy -> toy.id)))
                .isEqualTo(ids(byTime.thenComparing(byId).reversed()));
        assertThat(walk(() -> all().descending("t.price", Integer.class, toy -> toy.price)
                        .ascending("t.id", String.class, toy -> toy.id)))
                .isEqualTo(ids(Comparator.<Toy>comparingInt(toy -> toy.price)
                        .reversed()
                        .thenComparing(byId)));
    }

    @Test
    void narrows_by_what_is_given() {
        assertThat(walk(() -> all().where("t.price = 1 or t.price = 2")
                        .whenGiven("t.code = :code", "code", null)
                        .where("t.price < :most", "most", 2)
                        .ascending("t.id", String.class, toy -> toy.id)))
                .isEqualTo(toys.stream()
                        .filter(toy -> toy.price == 1)
                        .map(toy -> toy.id)
                        .sorted()
                        .toList());
    }

    @Test
    void refuses_a_cursor_of_another_list() {
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            Page<Toy> first = byId().page(em, cursors, "cheap", PageRequest.first(5));

            assertThatThrownBy(() -> byId().page(em, cursors, "dear", new PageRequest(5, first.next())))
                    .isInstanceOf(UnreadableInputException.class);
        }
    }

    @Test
    void needs_one_key_or_two() {
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            assertThatThrownBy(() -> all().page(em, cursors, "all", PageRequest.first(5)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("select t from Toy t");
            assertThatThrownBy(() -> byId().ascending("t.price", Integer.class, toy -> toy.price)
                            .ascending("t.code", String.class, toy -> String.valueOf(toy.code)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("t.code");
        }
    }

    private static KeysetQuery<Toy> all() {
        return KeysetQuery.select("select t from Toy t", Toy.class);
    }

    private static KeysetQuery<Toy> byId() {
        return all().ascending("t.id", String.class, toy -> toy.id);
    }

    private static Instant time(Toy toy) {
        return toy.boughtAt == null ? Instant.MIN : toy.boughtAt;
    }

    private List<String> ids(Comparator<Toy> order) {
        return toys.stream().sorted(order).map(toy -> toy.id).toList();
    }

    private List<String> walk(Supplier<KeysetQuery<Toy>> list) {
        List<String> walked = new ArrayList<>();
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            PageRequest request = PageRequest.first(4);
            while (true) {
                Page<Toy> page = list.get().page(em, cursors, "toys", request);
                page.items().forEach(toy -> walked.add(toy.id));
                if (page.next() == null) {
                    return walked;
                }
                request = new PageRequest(4, page.next());
            }
        }
    }
}
