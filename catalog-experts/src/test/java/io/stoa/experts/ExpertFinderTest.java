package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UsageException;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.finder.FoundReason;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpertFinderTest extends ExpertsOnEveryStack {

    private static final LocalDate RECENT = LocalDate.of(2025, 6, 1);

    private Finder finder;

    @BeforeEach
    void findAsStaff() {
        finder = platform.get(Finder.class);
        platform.as(Callers.staffOf(provider));
    }

    @Test
    void ranks_who_has_shown_it_lately_before_who_only_says_so() {
        String author = staff(named("Author").knows("perovskite solar cells", ExpertiseSource.PUBLICATION, RECENT));
        String early = staff(
                named("Early").knows("perovskite solar cells", ExpertiseSource.PUBLICATION, LocalDate.of(2010, 1, 1)));
        String claims = staff(named("Claims").knows("solar cells", ExpertiseSource.SELF_DECLARED, null));
        staff(named("Other").knows("medieval charters", ExpertiseSource.PUBLICATION, RECENT));

        List<Found> found = finder.find(FinderQuery.of("Perovskite Solar-Cells"));

        assertThat(own(found)).containsExactly(author, claims, early);
        FoundReason reason = found.get(0).reasons().get(0);
        assertThat(reason.known()).isEqualTo("perovskite solar cells");
        assertThat(reason.asked()).isEqualTo("perovskite solar cells");
        assertThat(reason.source()).isEqualTo("PUBLICATION");
        assertThat(reason.asOf()).isEqualTo(RECENT);
    }

    @Test
    void meets_chinese_words_in_either_script_and_wherever_they_stand() {
        String expert = staff(named("Wei").knows("二维材料石墨烯电子显微镜表征", ExpertiseSource.PATENT, RECENT));

        List<Found> found = finder.find(FinderQuery.of("電子顯微鏡"));

        assertThat(own(found)).contains(expert);
        assertThat(reasonsOf(found, expert))
                .singleElement()
                .satisfies(reason -> assertThat(reason.asked()).isEqualTo("电子显微镜"));
    }

    @Test
    void finds_by_code_the_nearer_in_the_tree_the_better() {
        String same = staff(named("Same").discipline("1404520"));
        String sibling = staff(named("Sibling").discipline("1404530"));
        String field = staff(named("Field").discipline("140"));
        staff(named("Elsewhere").discipline("8205020"));

        List<Found> found = finder.find(FinderQuery.of("")
                .andCode(IdentifierScheme.DISCIPLINE, "140.4520")
                .atMost(200));

        assertThat(own(found)).containsExactly(same, sibling, field);
        assertThat(reasonsOf(found, sibling)).singleElement().satisfies(reason -> {
            assertThat(reason.match()).isEqualTo(FoundReason.Match.CODE);
            assertThat(reason.asked()).isEqualTo("DISCIPLINE 140.4520");
            assertThat(reason.known()).isEqualTo("DISCIPLINE 140.4530");
        });
    }

    @Test
    void reads_the_codes_of_expertise_by_their_form() {
        String patents = staff(named("Patents")
                .expertise(List.of(new Expertise("batteries", "H01M 10/0525", ExpertiseSource.PATENT, RECENT))));

        assertThat(own(finder.find(FinderQuery.of("").andCode(IdentifierScheme.IPC, "H01M4/00"))))
                .contains(patents);
    }

    @Test
    void scores_between_nothing_and_one_and_explains_them_wholly() {
        staff(named("Both")
                .knows("quantum optics", ExpertiseSource.PUBLICATION, RECENT)
                .discipline("1404520"));

        List<Found> found =
                finder.find(FinderQuery.of("quantum optics").andCode(IdentifierScheme.DISCIPLINE, "1404520"));

        assertThat(found).isNotEmpty().allSatisfy(one -> {
            assertThat(one.score()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(one.reasons().stream().mapToDouble(FoundReason::share).sum())
                    .isEqualTo(one.score(), within(1e-9));
        });
        assertThat(finder.find(FinderQuery.of("quantum optics").andCode(IdentifierScheme.DISCIPLINE, "1404520")))
                .isEqualTo(found);
    }

    @Test
    void finds_only_whom_the_caller_may_see() {
        String draft = staff(named("Draft").knows("spintronics", ExpertiseSource.PROJECT, RECENT));
        String shown = publish(named("Shown")
                        .knows("spintronics", ExpertiseSource.PROJECT, RECENT)
                        .build())
                .id();

        platform.as(Callers.staffOf(provider));
        assertThat(own(finder.find(FinderQuery.of("spintronics")))).contains(draft, shown);
        platform.as(Callers.anybody());
        assertThat(own(finder.find(FinderQuery.of("spintronics").atMost(200))))
                .contains(shown)
                .doesNotContain(draft);
    }

    @Test
    void leaves_out_those_of_other_languages_and_regions() {
        String chinese = staff(named("Zh")
                .knows("hydrology", ExpertiseSource.PROJECT, RECENT)
                .languages(List.of("zh-Hant"))
                .region("220100"));
        String german = staff(named("De")
                .knows("hydrology", ExpertiseSource.PROJECT, RECENT)
                .languages(List.of("de"))
                .region("110000"));

        assertThat(own(finder.find(FinderQuery.of("hydrology").inLanguage("zh"))))
                .contains(chinese)
                .doesNotContain(german);
        assertThat(own(finder.find(FinderQuery.of("hydrology").inRegion("110000"))))
                .contains(german)
                .doesNotContain(chinese);
    }

    @Test
    void follows_every_change_of_an_entry() {
        EntryState state = as(
                Callers.staffOf(provider),
                () -> experts.register(named("Moves")
                        .knows("dendrochronology", ExpertiseSource.PROJECT, LocalDate.of(2020, 1, 1))
                        .knows("palynology", ExpertiseSource.PROJECT, RECENT)
                        .build()));
        EntryState revised = experts.revise(
                state.id(),
                state.version(),
                named("Moves")
                        .knows("dendrochronology", ExpertiseSource.PROJECT, RECENT)
                        .build());

        assertThat(own(finder.find(FinderQuery.of("palynology")))).doesNotContain(state.id());
        assertThat(reasonsOf(finder.find(FinderQuery.of("dendrochronology")), state.id()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.asOf()).isEqualTo(RECENT));
        experts.erase(state.id(), revised.version(), "on request");
        assertThat(own(finder.find(FinderQuery.of("dendrochronology")))).doesNotContain(state.id());
    }

    @Test
    void counts_half_after_the_half_life() {
        staff(named("Ages").knows("limnology", ExpertiseSource.PUBLICATION, LocalDate.of(2026, 1, 1)));
        MovableClock clock = new MovableClock(java.time.Instant.parse("2026-01-01T04:00:00Z"));
        try (TestPlatform now = platform.secondNode(stack, List.of(module()), builder -> builder.clock(clock))) {
            now.as(Callers.staffOf(provider));
            double fresh = now.get(Finder.class)
                    .find(FinderQuery.of("limnology"))
                    .get(0)
                    .score();
            clock.advance(java.time.Duration.ofDays(1826));
            double old = now.get(Finder.class)
                    .find(FinderQuery.of("limnology"))
                    .get(0)
                    .score();
            assertThat(fresh).isEqualTo(1, within(1e-9));
            assertThat(old).isEqualTo(0.5, within(1e-3));
        }
    }

    @Test
    void refuses_a_query_that_asks_for_nothing_or_too_much() {
        assertThatThrownBy(() -> finder.find(FinderQuery.of(" … ")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("neither words nor codes");
        assertThatThrownBy(() -> finder.find(FinderQuery.of("x").atMost(0)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> finder.find(FinderQuery.of("x").inLanguage("qq")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void leaves_its_place_to_a_search_index() {
        try (TestPlatform other =
                platform.secondNode(stack, List.of(ExpertsModule.with(o -> o.databaseFinder(false))), builder -> {})) {
            assertThatThrownBy(() -> other.get(Finder.class)).isInstanceOf(UsageException.class);
        }
    }

    private String staff(ExpertDraftBuilder draft) {
        return as(Callers.staffOf(provider), () -> experts.register(draft.build()))
                .id();
    }

    /** Other tests share the database; their people belong to other organisations. */
    private static List<String> own(List<Found> found) {
        return found.stream().map(one -> one.ref().id()).toList();
    }

    private static List<FoundReason> reasonsOf(List<Found> found, String id) {
        return found.stream()
                .filter(one -> one.ref().id().equals(id))
                .findFirst()
                .orElseThrow()
                .reasons();
    }
}
