package io.stoa.experts.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawAlgorithmTest {

    private static final int DRAWS = 100_000;

    @Test
    void draws_everybody_of_every_stratum_equally_often() {
        DrawPlan plan = plan(0, 0, stratum("x", 3, 2, people(0, 12)), stratum("y", 2, 0, people(100, 7)));
        Map<String, Integer> seats = new HashMap<>();
        Map<String, Integer> standIns = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            for (DrawnStratum drawn : draw(plan, i).strata()) {
                drawn.seats().forEach(id -> seats.merge(id, 1, Integer::sum));
                drawn.standIns().forEach(id -> standIns.merge(id, 1, Integer::sum));
            }
        }
        assertEven(seats, 12, 0);
        assertEven(seats, 7, 100);
        assertEven(standIns, 12, 0);
    }

    @Test
    void draws_every_panel_that_keeps_cap_and_quota_equally_often() {
        List<Candidate> x = List.of(
                person(1, 1, true), person(2, 1, false), person(3, 2, false), person(4, 3, true), person(5, 3, false));
        List<Candidate> y = List.of(person(6, 1, true), person(7, 2, false), person(8, 4, true));
        DrawPlan plan = plan(1, 2, stratum("x", 2, 0, x), stratum("y", 1, 0, y));
        List<String> feasible = new ArrayList<>();
        for (int a = 0; a < x.size(); a++) {
            for (int b = a + 1; b < x.size(); b++) {
                for (Candidate c : y) {
                    List<Candidate> panel = List.of(x.get(a), x.get(b), c);
                    boolean capped =
                            panel.stream().map(Candidate::employer).distinct().count() == 3;
                    if (capped && panel.stream().filter(Candidate::outOfTown).count() >= 2) {
                        feasible.add(panelOf(panel.stream().map(Candidate::id)));
                    }
                }
            }
        }
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.merge(
                    panelOf(draw(plan, i).strata().stream().flatMap(stratum -> stratum.seats().stream())),
                    1,
                    Integer::sum);
        }
        assertThat(drawn.keySet()).containsExactlyInAnyOrderElementsOf(feasible);
        assertThat(chiSquare(drawn.values(), feasible.size(), DRAWS)).isLessThan(bound(feasible.size() - 1));
    }

    @Test
    void draws_seat_by_seat_where_whole_panels_hardly_ever_fit() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            candidates.add(person(i, i < 396 ? 1 : i, i == 399));
        }
        DrawPlan plan = plan(1, 1, stratum("x", 5, 0, candidates));
        DrawOutcome outcome = draw(plan, 1);
        assertThat(outcome.method()).isEqualTo(DrawMethod.SEAT_BY_SEAT);
        assertThat(outcome.strata().get(0).seats()).hasSize(5).contains(id(396), id(397), id(398), id(399));
        assertThat(outcome).isEqualTo(draw(plan, 1));
    }

    @Test
    void counts_those_who_hold_seats_for_cap_and_quota() {
        List<Candidate> held = List.of(person(900, 1, true));
        PoolStratum stratum = stratum("x", 1, 0, List.of(person(1, 1, false), person(2, 2, false)));
        DrawPlan plan = new DrawPlan("draw", 1, 1, held, List.of(stratum));
        for (int seed = 0; seed < 50; seed++) {
            assertThat(draw(plan, seed).strata().get(0).seats()).containsExactly(id(2));
        }
    }

    @Test
    void names_why_a_pool_is_too_small() {
        assertThat(causes(plan(0, 0, stratum("physics", 3, 0, people(0, 2)))))
                .containsExactly("stratum physics: 2 eligible, 3 seats");
        assertThat(causes(plan(0, 0, stratum("x", 2, 1, people(0, 2)), stratum("y", 1, 0, List.of()))))
                .containsExactly("stratum x: 2 eligible, 2 seats and 1 stand-ins", "stratum y: 0 eligible, 1 seats");
        List<Candidate> colleagues = List.of(person(1, 1, false), person(2, 1, false), person(3, 2, false));
        assertThat(causes(plan(1, 0, stratum("x", 3, 0, colleagues), stratum("z", 1, 0, people(50, 9)))))
                .containsExactly("strata x: with at most 1 seats of one employer, 3 of 4 seats can be filled");
        assertThat(causes(plan(1, 2, stratum("x", 2, 0, colleagues))))
                .containsExactly("out of town: 0 possible, 2 needed");
        assertThatThrownBy(() -> draw(plan(0, 0, stratum("physics", 3, 0, people(0, 2))), 1))
                .isInstanceOf(RuleViolationException.class);
    }

    /** Two out-of-town people are one too few only because they work for the same employer. */
    @Test
    void sees_that_cap_and_quota_together_leave_no_panel() {
        List<Candidate> candidates =
                List.of(person(1, 1, true), person(2, 1, true), person(3, 2, false), person(4, 3, false));
        assertThat(causes(plan(1, 2, stratum("x", 2, 0, candidates))))
                .containsExactly("out of town: 1 possible, 2 needed");
        assertThat(causes(plan(2, 2, stratum("x", 2, 0, candidates)))).isEmpty();
    }

    /** Feasibility agrees with trying every panel, on many small random pools. */
    @Test
    void decides_feasibility_as_trying_every_panel_does() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(11);
        int infeasible = 0;
        for (int round = 0; round < 2000; round++) {
            List<Candidate> x = random(random, 0);
            List<Candidate> y = random(random, 50);
            DrawPlan plan =
                    plan(random.nextInt(1, 3), random.nextInt(0, 4), stratum("x", 2, 0, x), stratum("y", 1, 0, y));
            boolean exists = exists(plan, x, y);
            assertThat(causes(plan).isEmpty()).as("%s", plan).isEqualTo(exists);
            infeasible += exists ? 0 : 1;
        }
        assertThat(infeasible).isBetween(200, 1800);
    }

    @Test
    void replays_a_stored_transcript_on_any_machine() throws IOException {
        DrawTranscript transcript = DrawTranscript.read(stored());
        assertThat(DrawTranscript.verify(transcript)).isEmpty();
        assertThat(transcript.fingerprint())
                .isEqualTo("bea0b852e8b76c7468b2c564aa647a3ddd57d7bc2075f42dbd068497eb2e5561");
        assertThat(transcript.outcome().strata())
                .extracting(DrawnStratum::seats)
                .containsExactly(
                        List.of("expert-004", "expert-000", "expert-002"), List.of("expert-040", "expert-042"));
        assertThat(DrawTranscript.read(transcript.toJson())).isEqualTo(transcript);
    }

    @Test
    void says_what_of_a_transcript_was_changed() throws IOException {
        String json = stored();
        DrawTranscript told = DrawTranscript.read(json);
        String seated = told.outcome().strata().get(0).seats().get(0);
        String waiting = told.outcome().strata().get(0).standIns().get(0);
        assertThat(codes(json.replace("\"seats\":[\"" + seated + "\"", "\"seats\":[\"" + waiting + "\"")))
                .containsExactly("experts.draw.differs.panel");
        assertThat(codes(json.replace("\"mostPerEmployer\":1", "\"mostPerEmployer\":2")))
                .contains("experts.draw.differs.fingerprint");
        assertThat(codes(json.replace(told.seed(), told.seed().replace('0', '1'))))
                .contains("experts.draw.differs.panel");
        assertThat(codes(json.replace(told.seed(), "short"))).containsExactly("experts.draw.differs.seed");
        assertThat(codes(json.replace("stoa-draw-1", "stoa-draw-9"))).containsExactly("experts.draw.differs.algorithm");
        assertThat(DrawTranscript.verify(DrawTranscript.read(json.replace(seated, "expert-99")))
                        .get(0)
                        .message()
                        .text(Locale.CHINESE))
                .contains("顺序有误");
        assertThatThrownBy(() -> DrawTranscript.read("{\"plan\":{\"strata\":[{\"seats\":-1}]}}"))
                .isInstanceOf(UnreadableInputException.class);
    }

    private static List<String> codes(String json) {
        return DrawTranscript.verify(DrawTranscript.read(json)).stream()
                .map(DrawDifference::code)
                .toList();
    }

    private static String stored() throws IOException {
        try (InputStream in = DrawAlgorithmTest.class.getResourceAsStream("transcript.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Candidate> random(java.util.SplittableRandom random, int first) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            candidates.add(person(first + candidates.size(), random.nextInt(1, 4), random.nextInt(3) == 0));
        }
        return candidates;
    }

    private static boolean exists(DrawPlan plan, List<Candidate> x, List<Candidate> y) {
        for (int a = 0; a < x.size(); a++) {
            for (int b = a + 1; b < x.size(); b++) {
                for (Candidate c : y) {
                    List<Candidate> panel = List.of(x.get(a), x.get(b), c);
                    boolean kept = panel.stream()
                            .allMatch(each -> panel.stream()
                                            .filter(other -> other.employer() == each.employer())
                                            .count()
                                    <= plan.mostPerEmployer());
                    if (kept && panel.stream().filter(Candidate::outOfTown).count() >= plan.outOfTownAtLeast()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void assertEven(Map<String, Integer> counts, int people, int first) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            own.add(counts.getOrDefault(id(first + i), 0));
        }
        int all = own.stream().mapToInt(Integer::intValue).sum();
        assertThat(chiSquare(own, people, all)).isLessThan(bound(people - 1));
    }

    private static double chiSquare(Iterable<Integer> counts, int cells, int all) {
        double expected = (double) all / cells;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    /** The 99.9 % point of chi-square (Wilson and Hilferty 1931); the seeds are fixed, so the tests either hold or do not. */
    private static double bound(int freedom) {
        double part = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - part + 3.0902 * Math.sqrt(part), 3);
    }

    private static DrawOutcome draw(DrawPlan plan, int seed) {
        return DrawAlgorithm.draw(plan, DrawAlgorithm.fingerprint(plan), Sha256.hex("seed " + seed));
    }

    private static List<String> causes(DrawPlan plan) {
        return DrawAlgorithm.infeasible(plan).stream()
                .map((Violation cause) -> cause.text(Locale.ENGLISH))
                .toList();
    }

    private static String panelOf(Stream<String> ids) {
        return String.join(" ", new TreeSet<>(ids.toList()));
    }

    private static DrawPlan plan(int cap, int quota, PoolStratum... strata) {
        return new DrawPlan("draw", cap, quota, List.of(), List.of(strata));
    }

    private static PoolStratum stratum(String code, int seats, int standIns, List<Candidate> candidates) {
        return new PoolStratum(code, seats, standIns, candidates);
    }

    private static List<Candidate> people(int first, int count) {
        List<Candidate> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(first + i, first + i + 1, false));
        }
        return people;
    }

    private static Candidate person(int number, int employer, boolean outOfTown) {
        return new Candidate(id(number), employer, outOfTown);
    }

    private static String id(int number) {
        return String.format("expert-%03d", number);
    }
}
