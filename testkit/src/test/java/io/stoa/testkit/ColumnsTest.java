package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.h2.util.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How attributes come back from columns. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnsTest {

    /** Among them an hour that Shanghai had twice. */
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("1900-12-31T15:54:17Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("1991-09-14T15:30:00Z"),
            Instant.parse("2026-03-08T07:30:00.123456Z"),
            Instant.parse("2038-01-19T03:14:08Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    /** A day that the Gregorian calendar left out, and a wall-clock time that New York skips in spring. */
    private static final List<Instant> SKIPPED =
            List.of(Instant.parse("1582-10-10T12:00:00Z"), Instant.parse("2026-03-08T02:30:00Z"));

    @Parameter
    Stack stack;

    private Sandbox sandbox;

    @BeforeParameterizedClassInvocation
    void open() {
        sandbox = Sandbox.on(stack);
    }

    @AfterParameterizedClassInvocation
    void close() {
        sandbox.close();
    }

    @Test
    void instants_mean_the_same_in_every_zone() {
        List<String> ids = inZone("Asia/Shanghai", () -> put(INSTANTS));

        for (String zone : List.of("America/New_York", "UTC", "Asia/Shanghai", "Pacific/Apia")) {
            assertThat(inZone(zone, () -> instants(ids))).as(zone).isEqualTo(INSTANTS);
        }
        assertThat(inZone("America/New_York", () -> instants(put(INSTANTS)))).isEqualTo(INSTANTS);
    }

    /** EclipseLink goes by way of java.sql.Timestamp, which has no such times: a known limit, see decision 0031. */
    @Test
    void times_that_the_zone_skips_come_back_with_hibernate_and_late_with_eclipselink() {
        List<Instant> late = List.of(Instant.parse("1582-10-20T12:00:00Z"), Instant.parse("2026-03-08T03:30:00Z"));

        assertThat(inZone("America/New_York", () -> instants(put(SKIPPED))))
                .isEqualTo(stack.provider() == PersistenceProvider.HIBERNATE ? SKIPPED : late);
    }

    @Test
    void instants_are_found_by_their_value_in_every_zone() {
        Instant moment = Instant.parse("2001-03-08T02:31:00.000001Z");
        List<String> ids = inZone("Pacific/Apia", () -> put(List.of(moment)));

        assertThat(inZone("America/New_York", () -> boughtAt(moment))).isEqualTo(ids);
    }

    @Test
    void text_of_a_million_characters_comes_back_as_it_was() {
        String story = "光谱仪 Ж 🔬 ".repeat(100_000);
        String id = put(toy -> toy.story = story);

        assertThat(get(id).story).isEqualTo(story);
        assertThat(select("select t.id from Toy t where t.story like :value", "%🔬 光谱仪%"))
                .containsExactly(id);
    }

    @Test
    void ids_and_codes_sort_by_their_bytes() {
        for (String code : List.of("sort-b", "sort-B", "sort-a", "sort-_", "sort-1")) {
            put(toy -> toy.code = code);
        }

        assertThat(select("select t.code from Toy t where t.code like :value order by t.code", "sort-%"))
                .containsExactly("sort-1", "sort-B", "sort-_", "sort-a", "sort-b");
    }

    @Test
    void large_text_is_plain_text_to_the_database() throws Exception {
        put(toy -> toy.story = "plain");

        try (Connection connection = sandbox.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select story from stoa_sandbox_toy where story = 'plain'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("plain");
        }
    }

    private List<String> put(List<Instant> instants) {
        return instants.stream().map(at -> put(toy -> toy.boughtAt = at)).toList();
    }

    private String put(java.util.function.Consumer<Toy> content) {
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            Toy toy = new Toy(null);
            toy.code = toy.id;
            content.accept(toy);
            em.getTransaction().begin();
            em.persist(toy);
            em.getTransaction().commit();
            return toy.id;
        }
    }

    private List<@Nullable Instant> instants(List<String> ids) {
        return ids.stream().<@Nullable Instant>map(id -> get(id).boughtAt).toList();
    }

    private Toy get(String id) {
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            return em.find(Toy.class, id);
        }
    }

    private List<String> boughtAt(Instant at) {
        return select("select t.id from Toy t where t.boughtAt = :value", at);
    }

    private List<String> select(String jpql, Object value) {
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            return em.createQuery(jpql, String.class)
                    .setParameter("value", value)
                    .getResultList();
        }
    }

    private <T> T inZone(String zone, Supplier<T> work) {
        TimeZone before = TimeZone.getDefault();
        setZone(TimeZone.getTimeZone(zone));
        try {
            return work.get();
        } finally {
            setZone(before);
        }
    }

    /** As in a new JVM: drivers remember the zone of when they connected. */
    private void setZone(TimeZone zone) {
        TimeZone.setDefault(zone);
        DateTimeUtils.resetCalendar();
        sandbox.dataSource().getHikariPoolMXBean().softEvictConnections();
    }
}
