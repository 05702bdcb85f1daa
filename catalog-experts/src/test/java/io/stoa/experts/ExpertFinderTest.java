package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.UsageException;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is the database finder's own; the rest is in {@link ExpertFinderContractTest}. */
class ExpertFinderTest extends ExpertsOnEveryStack {

    private static final LocalDate RECENT = LocalDate.of(2025, 6, 1);

    private Finder finder;

    @BeforeEach
    void findAsStaff() {
        finder = platform.get(Finder.class);
        platform.as(Callers.staffOf(provider));
    }

    @Test
    void reads_the_codes_of_expertise_by_their_form() {
        String patents = staff(named("Patents")
                .expertise(List.of(new Expertise("batteries", "H01M 10/0525", ExpertiseSource.PATENT, RECENT))));

        assertThat(own(finder.find(FinderQuery.of("").andCode(IdentifierScheme.IPC, "H01M4/00"))))
                .contains(patents);
    }

    @Test
    void finds_nobody_who_was_erased() {
        EntryState state = as(
                Callers.staffOf(provider),
                () -> experts.register(named("Goes")
                        .knows("dendrochronology", ExpertiseSource.PROJECT, RECENT)
                        .build()));
        assertThat(own(finder.find(FinderQuery.of("dendrochronology")))).contains(state.id());

        experts.erase(state.id(), state.version(), "on request");

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
}
