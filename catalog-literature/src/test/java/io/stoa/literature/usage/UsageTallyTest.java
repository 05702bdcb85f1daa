package io.stoa.literature.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the Code of Practice, sections 7.2 and 7.3, and what follows from them. */
class UsageTallyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final VisitorHash HASH = new VisitorHash("a key for the tests".getBytes(StandardCharsets.UTF_8));
    private static final Visitor READER = Visitor.at("192.1.1.168", "Mozilla/5.0");

    private final List<UsageRecord> events = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "10:01:00, 10:01:29, 1",
        "10:01:00, 10:01:30, 1",
        "10:01:00, 10:01:31, 2",
        "10:01:00, 10:01:35, 2",
    })
    void takes_two_clicks_within_thirty_seconds_for_one(String first, String second, int requests) {
        request(READER, "w1", "pdf", first);
        request(READER, "w1", "pdf", second);
        assertThat(sum()).isEqualTo(new UsageNumbers(requests, 1, requests, 1));
    }

    @Test
    void keeps_the_last_of_many_clicks_however_long_they_go_on() {
        for (String at : List.of("10:01:00", "10:01:20", "10:01:40", "10:02:00", "10:02:20")) {
            request(READER, "w1", "pdf", at);
        }
        assertThat(sum().totalRequests()).isEqualTo(1);
    }

    @Test
    void takes_clicks_on_different_links_or_by_different_readers_for_different_clicks() {
        request(READER, "w1", "pdf", "10:01:00");
        request(READER, "w1", "html", "10:01:05");
        request(READER, "w2", "pdf", "10:01:10");
        request(Visitor.at("192.1.1.168", "Other/1.0"), "w1", "pdf", "10:01:15");
        request(Visitor.signedIn("u1", "192.1.1.168", "Mozilla/5.0"), "w1", "pdf", "10:01:16");
        request(Visitor.signedIn("u2", "192.1.1.168", "Mozilla/5.0"), "w1", "pdf", "10:01:17");
        assertThat(sum().totalRequests()).isEqualTo(6);
    }

    @Test
    void follows_a_user_from_one_address_to_another() {
        request(Visitor.signedIn("u1", "192.1.1.168", "Mozilla/5.0"), "w1", "pdf", "10:01:00");
        request(Visitor.signedIn("u1", "192.1.1.169", "Mozilla/5.0"), "w1", "pdf", "10:01:10");
        assertThat(sum().totalRequests()).isEqualTo(1);
    }

    @Test
    void counts_a_second_click_behind_midnight_on_its_own_day_only() {
        request(READER, "w1", "pdf", "23:59:50");
        add(READER, "w1", UsageKind.REQUEST, "pdf", Instant.parse("2024-06-16T00:00:10Z"));
        assertThat(sum()).isEqualTo(UsageNumbers.NONE);
        Map<CountKey, UsageNumbers> next = UsageTally.count(events.subList(1, 2), DAY.plusDays(1));
        assertThat(next.values()).containsExactly(new UsageNumbers(1, 1, 1, 1));
    }

    @Test
    void counts_html_and_pdf_of_an_article_in_one_session_as_two_and_one_unique() {
        request(READER, "w1", "html", "13:35:00");
        request(READER, "w1", "pdf", "13:40:00");
        assertThat(sum()).isEqualTo(new UsageNumbers(2, 1, 2, 1));
    }

    @Test
    void divides_the_day_into_hours_where_there_is_no_session() {
        request(READER, "w1", "pdf", "13:35:00");
        request(READER, "w1", "pdf", "13:59:59");
        request(READER, "w1", "pdf", "14:05:00");
        assertThat(sum()).isEqualTo(new UsageNumbers(3, 2, 3, 2));
    }

    @Test
    void lets_a_session_of_its_own_last_for_the_day() {
        Visitor session = new Visitor(null, null, "s1", "192.1.1.168", "Mozilla/5.0");
        request(session, "w1", "pdf", "13:35:00");
        request(session, "w1", "pdf", "18:05:00");
        assertThat(sum()).isEqualTo(new UsageNumbers(2, 1, 2, 1));
    }

    @Test
    void takes_every_request_for_an_investigation_too() {
        add(READER, "w1", UsageKind.INVESTIGATION, "record", at("13:35:00"));
        request(READER, "w1", "pdf", "13:36:00");
        request(READER, "w2", "pdf", "13:37:00");
        assertThat(sum()).isEqualTo(new UsageNumbers(3, 2, 2, 2));
    }

    @Test
    void gives_the_same_numbers_in_whatever_order_events_come() {
        Random random = new Random(20240615);
        for (int i = 0; i < 300; i++) {
            Instant at = at("12:00:00").plusSeconds(random.nextInt(7200));
            add(
                    Visitor.at("192.0.2." + random.nextInt(4), "Mozilla/5.0"),
                    "w" + random.nextInt(5),
                    UsageKind.REQUEST,
                    "pdf",
                    at);
        }
        UsageNumbers once = sum();
        Collections.shuffle(events, random);
        assertThat(sum()).isEqualTo(once);
        assertThat(once.uniqueRequests()).isLessThanOrEqualTo(once.totalRequests());
    }

    private void request(Visitor visitor, String work, String link, String time) {
        add(visitor, work, UsageKind.REQUEST, link, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2024-06-15T" + time + "Z");
    }

    private void add(Visitor visitor, String work, UsageKind kind, String link, Instant at) {
        UsageEvent event =
                new UsageEvent(work, kind, AccessType.CONTROLLED, AccessMethod.REGULAR, null, link, visitor, at, 200);
        events.add(new UsageRecord(
                "e" + (1000 + events.size()),
                event,
                at,
                at.atZone(ZoneOffset.UTC).toLocalDate(),
                HASH.visitor(visitor),
                HASH.session(visitor, at.atZone(ZoneOffset.UTC))));
    }

    private UsageNumbers sum() {
        return UsageTally.count(events, DAY).values().stream().reduce(UsageNumbers.NONE, UsageNumbers::plus);
    }
}
