package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkMergesTest extends LiteratureOnEveryStack {

    private static final Caller CATALOGUER =
            new Caller("cataloguer", "Cataloguer", null, Set.of(WorkMerges.CATALOGUER), Locale.ENGLISH);

    private WorkMerges merges;
    private Holdings holdings;

    @BeforeEach
    void findServices() {
        merges = platform.get(WorkMerges.class);
        holdings = platform.get(Holdings.class);
    }

    private String published(WorkDraft draft) {
        return publish(draft).id();
    }

    private String published(String title) {
        return published(titled(title).build());
    }

    private MergeView merge(String kept, String... others) {
        return as(CATALOGUER, () -> merges.merge(merges.plan(kept, List.of(others)), "catalogued twice"));
    }

    private WorkDraft content(String id) {
        return as(Callers.administrator(), () -> works.content(id).content());
    }

    private EntryState state(String id) {
        return as(Callers.administrator(), () -> works.content(id).state());
    }

    @Test
    void fills_what_the_kept_work_lacks_and_says_where_it_came_from() {
        String kept = published(
                titled("Carbon").doi("10.1000/kept").note("ours").year(2014).build());
        String other = published(WorkDraft.titled(LocalizedText.of("zh", "碳"))
                .providedBy(this.other)
                .doi("10.1000/other")
                .note("theirs")
                .note("ours")
                .year(2015)
                .edition("2nd ed.")
                .author("Müller", "Anna")
                .build());
        platform.as(CATALOGUER);
        MergePlan plan = merges.plan(kept, List.of(other));
        assertThat(plan.origins())
                .containsEntry(WorkField.TITLES, List.of(kept, other))
                .containsEntry(WorkField.EDITION, List.of(other))
                .containsEntry(WorkField.IMPRINT, List.of(kept))
                .containsEntry(WorkField.NOTES, List.of(kept, other));
        MergeView merge = merges.merge(plan, "the same edition");
        assertThat(merge.origins()).isEqualTo(plan.origins());
        WorkDraft content = content(kept);
        assertThat(content).isEqualTo(plan.draft());
        assertThat(content.titles().texts()).containsEntry("en", "Carbon").containsEntry("zh", "碳");
        assertThat(content.notes()).containsExactly("ours", "theirs");
        assertThat(content.identifiers())
                .extracting(WorkIdentifier::value)
                .containsExactly("10.1000/kept", "10.1000/other");
        assertThat(content.year()).isEqualTo(2014);
        assertThat(content.edition()).isEqualTo("2nd ed.");
        assertThat(content.contributors()).hasSize(1);
        assertThat(content.providerId()).isEqualTo(provider);
        assertThat(as(Callers.administrator(), () -> merges.ofWork(kept))).containsExactly(merge);
        assertThat(as(Callers.administrator(), () -> merges.ofWork(other))).containsExactly(merge);
    }

    @Test
    void takes_the_parts_that_the_cataloguer_chooses() {
        String kept = published(titled("Carbon").edition("1st ed.").note("ours").build());
        String other = published(
                titled("Carbon").edition("First edition").note("theirs").build());
        platform.as(Callers.staffOf(provider));
        MergePlan plan = merges.plan(kept, List.of(other))
                .taking(WorkField.EDITION, other)
                .taking(WorkField.NOTES);
        assertThatThrownBy(() -> plan.taking(WorkField.EDITION, "nobody")).hasMessageContaining("nobody");
        merges.merge(plan, "the same");
        assertThat(content(kept).edition()).isEqualTo("First edition");
        assertThat(content(kept).notes()).isEmpty();
    }

    @Test
    void leads_from_a_merged_work_to_the_kept_one_and_shows_harvesters_a_deletion() {
        String a = published("A");
        String b = published("B");
        String c = published("C");
        merge(b, a);
        merge(c, b);
        platform.as(Callers.anybody());
        assertThat(works.view(a).id()).isEqualTo(c);
        assertThat(works.view(b).id()).isEqualTo(c);
        assertThat(works.view(c).id()).isEqualTo(c);
        assertThat(holdings.ofWork(a)).isEmpty();
        WorkRepository repository = platform.get(WorkRepository.class);
        assertThat(repository.header(a)).matches(header -> header.deleted());
        assertThat(repository.header(c)).matches(header -> !header.deleted());
        List<Boolean> tombstones = platform.transactions()
                .required(em -> em.createQuery(
                                "select c.tombstone from EntryChange c where c.entryId = :id order by c.id",
                                Boolean.class)
                        .setParameter("id", a)
                        .getResultList());
        assertThat(tombstones).containsExactly(false, false, false, true);
    }

    @Test
    void does_not_lead_on_from_a_draft_that_the_caller_may_not_know_of() {
        String kept = published("Kept");
        String draft = register(titled("Draft").build()).id();
        merge(kept, provider, draft);
        platform.as(Callers.anybody());
        assertThatThrownBy(() -> works.view(draft)).isInstanceOf(NotFoundException.class);
        platform.as(Callers.staffOf(provider));
        assertThat(works.view(draft).id()).isEqualTo(kept);
    }

    private void merge(String kept, String staffOf, String draft) {
        as(Callers.staffOf(staffOf), () -> merges.merge(merges.plan(kept, List.of(draft)), "entered twice"));
    }

    @Test
    void undoes_a_merge_exactly() {
        WorkDraft keptDraft = titled("Kept").from("m-" + provider, "k").build();
        WorkDraft otherDraft =
                titled("Other").from("m-" + provider, "o").doi("10.1000/o").build();
        String kept = published(keptDraft);
        String other = published(otherDraft);
        HoldingView held = hold(other, "1");
        MergeView merge = merge(kept, other);
        assertThat(holdings.ofWork(kept)).extracting(HoldingView::id).containsExactly(held.id());
        MergeView undone = as(CATALOGUER, () -> merges.undo(merge.id(), "two editions after all"));
        assertThat(undone.state()).isEqualTo(MergeState.UNDONE);
        assertThat(undone.undoneNote()).isEqualTo("two editions after all");
        assertThat(content(kept)).isEqualTo(keptDraft);
        assertThat(content(other)).isEqualTo(otherDraft);
        assertThat(state(other).status()).isEqualTo(EntryStatus.PUBLISHED);
        platform.as(Callers.anybody());
        assertThat(works.view(other).id()).isEqualTo(other);
        assertThat(holdings.ofWork(kept)).isEmpty();
        assertThat(holdings.ofWork(other)).extracting(HoldingView::id).containsExactly(held.id());
        assertThat(platform.get(WorkRepository.class).header(other)).matches(header -> !header.deleted());
        platform.as(CATALOGUER);
        assertThatThrownBy(() -> merges.undo(merge.id(), "again"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> merges.undo("none", "x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void undoes_a_chain_from_its_end_only() {
        String a = published("A");
        String b = published("B");
        String c = published("C");
        HoldingView held = hold(a, "1");
        MergeView first = merge(b, a);
        MergeView second = merge(c, b);
        assertThat(holdings.ofWork(c)).extracting(HoldingView::id).containsExactly(held.id());
        platform.as(CATALOGUER);
        assertThatThrownBy(() -> merges.undo(first.id(), "no"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(second.id());
        merges.undo(second.id(), "no");
        assertThat(works.view(a).id()).isEqualTo(b);
        merges.undo(first.id(), "no");
        assertThat(works.view(a).id()).isEqualTo(a);
        assertThat(holdings.ofWork(a)).extracting(HoldingView::id).containsExactly(held.id());
    }

    @Test
    void undoes_several_merges_into_one_work_from_the_last() {
        WorkDraft draft = titled("Kept").build();
        String kept = published(draft);
        MergeView first = merge(kept, published(titled("One").note("1").build()));
        MergeView second = merge(kept, published(titled("Two").note("2").build()));
        assertThat(content(kept).notes()).containsExactly("1", "2");
        platform.as(CATALOGUER);
        assertThatThrownBy(() -> merges.undo(first.id(), "no")).hasMessageContaining(second.id());
        merges.undo(second.id(), "no");
        assertThat(content(kept).notes()).containsExactly("1");
        as(CATALOGUER, () -> merges.undo(first.id(), "no"));
        assertThat(content(kept)).isEqualTo(draft);
    }

    @Test
    void does_not_undo_what_has_changed_since() {
        String kept = published("Kept");
        MergeView merge = merge(kept, published("Other"));
        EntryState now = state(kept);
        as(
                Callers.staffOf(provider),
                () -> works.revise(kept, now.version(), titled("Kept, revised").build()));
        platform.as(CATALOGUER);
        assertThatThrownBy(() -> merges.undo(merge.id(), "no"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("version " + now.version())
                .hasMessageContaining("has " + (now.version() + 1));
        assertThat(content(kept).titles().sourceText()).isEqualTo("Kept, revised");
    }

    @Test
    void leaves_a_holding_where_its_library_has_put_it_since() {
        String kept = published("Kept");
        String other = published("Other");
        String third = published("Third");
        HoldingView moved = hold(other, "1");
        HoldingView removed = hold(other, "2");
        MergeView merge = merge(kept, other);
        platform.as(Callers.staffOf(provider));
        holdings.revise(moved.id(), moved.version() + 1, HoldingDraft.of(WorkReference.of(third), provider, "O6/1"));
        holdings.remove(removed.id(), removed.version() + 1);
        as(CATALOGUER, () -> merges.undo(merge.id(), "no"));
        assertThat(holdings.ofWork(third)).extracting(HoldingView::id).containsExactly(moved.id());
        assertThat(holdings.ofWork(other)).isEmpty();
    }

    @Test
    void imports_what_a_merged_record_says_without_bringing_it_back() {
        String source = "m-" + provider;
        WorkDraft keptDraft = titled("Kept").from(source, "k").build();
        WorkDraft otherDraft =
                titled("Other").from(source, "o").edition("1st ed.").build();
        String kept = published(keptDraft);
        String other = published(otherDraft);
        MergeView merge = merge(kept, other);
        WorkDraft merged = content(kept);
        assertThat(counts(importAll(keptDraft, otherDraft))).containsExactly(0L, 0L, 2L, 0L);
        assertThat(content(kept)).isEqualTo(merged);

        WorkDraft corrected = otherDraft.toBuilder().edition("2nd ed.").build();
        assertThat(counts(importAll(corrected))).containsExactly(0L, 1L, 0L, 0L);
        assertThat(state(other).status()).isEqualTo(EntryStatus.WITHDRAWN);
        assertThat(content(other)).isEqualTo(corrected);
        platform.as(Callers.anybody());
        assertThat(works.view(other).id()).isEqualTo(kept);
        assertThat(works.list(WorkQuery.all(), PageRequest.first(1000)).items())
                .extracting(WorkSummary::id)
                .doesNotContain(other);

        as(CATALOGUER, () -> merges.undo(merge.id(), "two after all"));
        assertThat(content(other)).isEqualTo(corrected);
        assertThat(content(kept)).isEqualTo(keptDraft);
    }

    @Test
    void completes_a_new_row_of_the_kept_work_by_the_merged_records() {
        String source = "m-" + provider;
        WorkDraft keptDraft = titled("Kept").from(source, "k").build();
        String kept = published(keptDraft);
        merge(kept, published(titled("Other").edition("1st ed.").build()));
        WorkDraft corrected = keptDraft.toBuilder().extent("12 p.").build();
        assertThat(counts(importAll(corrected))).containsExactly(0L, 1L, 0L, 0L);
        assertThat(content(kept).extent()).isEqualTo("12 p.");
        assertThat(content(kept).edition()).isEqualTo("1st ed.");
    }

    @Test
    void records_what_is_held_of_a_merged_work_of_the_kept_one() {
        String source = "m-" + provider;
        String kept = published("Kept");
        String other = published(titled("Other").from(source, "o").build());
        merge(kept, other);
        platform.as(Callers.staffOf(provider));
        HoldingView holding = holdings.record(HoldingDraft.of(WorkReference.from(source, "o"), provider, "O6/1"));
        assertThat(holding.workId()).isEqualTo(kept);
    }

    @Test
    void refuses_cycles_and_what_cannot_be_merged() {
        String a = published("A");
        String b = published("B");
        String draft = register(titled("Draft").build()).id();
        EntryState gone = register(titled("Gone").build());
        as(Callers.administrator(), () -> works.withdraw(gone.id(), gone.version(), "wrong"));
        merge(b, a);
        platform.as(Callers.administrator());
        assertThatThrownBy(() -> merges.plan(a, List.of(b)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("merged into another");
        assertThatThrownBy(() -> merges.plan(b, List.of(b))).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> merges.plan(b, List.of())).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> merges.plan(b, List.of(gone.id()))).hasMessageContaining("withdrawn");
        assertThatThrownBy(() -> merges.plan(draft, List.of(b))).hasMessageContaining("published");
        assertThatThrownBy(() -> merges.plan(b, List.of("none"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_staff_who_would_merge_another_organisations_work() {
        String ours = published("Ours");
        String theirs = published(titled("Theirs").providedBy(other).build());
        platform.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> merges.plan(ours, List.of(theirs))).isInstanceOf(AccessDeniedException.class);
        MergePlan plan = as(CATALOGUER, () -> merges.plan(ours, List.of(theirs)));
        platform.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> merges.merge(plan, "mine")).isInstanceOf(AccessDeniedException.class);
        assertThat(state(theirs).status()).isEqualTo(EntryStatus.PUBLISHED);
    }

    @Test
    void refuses_a_plan_whose_works_have_changed() {
        String kept = published("Kept");
        String other = published("Other");
        MergePlan plan = as(CATALOGUER, () -> merges.plan(kept, List.of(other)));
        EntryState now = state(other);
        as(
                Callers.staffOf(provider),
                () -> works.revise(
                        other, now.version(), titled("Other, revised").build()));
        platform.as(CATALOGUER);
        assertThatThrownBy(() -> merges.merge(plan, "the same")).isInstanceOf(ConflictException.class);
        assertThat(state(other).status()).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(as(Callers.administrator(), () -> merges.ofWork(kept))).isEmpty();
    }

    @Test
    void lets_one_of_three_merges_in_a_circle_win() throws Exception {
        platform.as(Callers.administrator());
        for (int round = 0; round < 3; round++) {
            String a = published("A");
            String b = published("B");
            String c = published("C");
            platform.as(Callers.administrator());
            List<MergePlan> plans =
                    List.of(merges.plan(a, List.of(b)), merges.plan(b, List.of(c)), merges.plan(c, List.of(a)));
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (MergePlan plan : plans) {
                calls.add(() -> as(Callers.administrator(), () -> merges.merge(plan, "circle"))
                                .state()
                        == MergeState.STANDING);
            }
            assertThat(atOnce(calls)).as("merges that won").isEqualTo(1);
            List<EntryStatus> states = List.of(state(a).status(), state(b).status(), state(c).status());
            assertThat(states).containsOnlyOnce(EntryStatus.WITHDRAWN);
        }
    }

    @Test
    void leaves_no_holding_behind_that_is_recorded_while_its_work_is_merged() throws Exception {
        String kept = published("Kept");
        String other = published("Other");
        platform.as(Callers.administrator());
        MergePlan plan = merges.plan(kept, List.of(other));
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String number = "O6/" + n;
            HoldingDraft held = HoldingDraft.of(WorkReference.of(other), provider, number);
            calls.add(() -> as(Callers.staffOf(provider), () -> holdings.record(held)) != null);
            if (n == 3) {
                calls.add(() -> as(Callers.administrator(), () -> merges.merge(plan, "the same")) != null);
            }
        }
        assertThat(atOnce(calls)).isEqualTo(9);
        assertThat(as(Callers.anybody(), () -> holdings.ofWork(kept))).hasSize(8);
        platform.transactions()
                .runRequired(em -> assertThat(
                                em.createQuery("select count(h) from Holding h where h.workId = :work", Long.class)
                                        .setParameter("work", other)
                                        .getSingleResult())
                        .isZero());
    }

    /** How many of some calls went through that are made at once; the others must meet a conflict. */
    private static int atOnce(List<Callable<Boolean>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            int done = 0;
            for (Future<Boolean> call : pool.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                try {
                    done += call.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(ConflictException.class);
                }
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    private HoldingView hold(String work, String id) {
        return as(
                Callers.staffOf(provider),
                () -> holdings.record(HoldingDraft.of(WorkReference.of(work), provider, "O6/" + id)
                        .from("h-" + provider, id)));
    }

    private ImportReport importAll(WorkDraft... drafts) {
        List<ImportRow<WorkDraft>> rows = new ArrayList<>();
        for (WorkDraft draft : drafts) {
            rows.add(new ImportRow.Read<>(rows.size() + 1, draft));
        }
        return as(
                Callers.staffOf(provider),
                () -> works.importAll(rows.iterator(), ImportOptions.forProvider("import-" + provider, provider)));
    }

    private static List<Long> counts(ImportReport report) {
        assertThat(report.problems()).isEmpty();
        return List.of(report.registered(), report.revised(), report.unchanged(), report.refused());
    }
}
