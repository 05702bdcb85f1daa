package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldingsTest extends LiteratureOnEveryStack {

    private Holdings holdings;
    private String work;

    @BeforeEach
    void publishAWork() {
        holdings = platform.get(Holdings.class);
        work = publish(titled("Graphene").from("opac-" + provider, "w1").build())
                .id();
    }

    @Test
    void shows_the_holdings_of_several_libraries_with_the_work() {
        HoldingView ours = record(provider, "O6/1", "1");
        HoldingView theirs = record(other, "QD181", "1");
        platform.as(Caller.anonymous(Locale.ENGLISH));
        assertThat(works.view(work).holdings()).containsExactly(ours, theirs);
        assertThat(holdings.ofWork(work)).containsExactly(ours, theirs);
    }

    @Test
    void keeps_the_internal_note_to_the_librarys_own_people() {
        platform.as(Callers.staffOf(provider));
        HoldingDraft noted = new HoldingDraft(
                WorkReference.of(work),
                provider,
                null,
                null,
                "O6/1",
                "Stacks",
                "v.1-v.3",
                LendingPolicy.LENT,
                CopyPolicy.DELIVERED,
                List.of(Item.onShelf("B1")),
                "page 3 is torn");
        HoldingView view = holdings.record(noted);
        assertThat(view.items()).containsExactly(Item.onShelf("B1"));
        assertThat(holdings.ofLibrary(provider, PageRequest.first(10)).items())
                .extracting(HoldingContent::content)
                .containsExactly(noted);
        platform.as(Callers.staffOf(other));
        assertThatThrownBy(() -> holdings.ofLibrary(provider, PageRequest.first(10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void knows_a_holding_again_by_its_source() {
        HoldingView first = record(provider, "O6/1", "1");
        HoldingView second = record(provider, "O6/2", "1");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.callNumber()).isEqualTo("O6/2");
        assertThat(holdings.ofWork(work)).hasSize(1);
    }

    @Test
    void refuses_to_record_what_another_library_recorded() {
        record(provider, "O6/1", "1");
        platform.as(Callers.staffOf(other));
        HoldingDraft stolen =
                HoldingDraft.of(WorkReference.of(work), other, "X").from("opac-" + provider, "1");
        assertThatThrownBy(() -> holdings.record(stolen))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(provider);
    }

    @Test
    void refuses_a_stale_version_and_a_stranger() {
        HoldingView first = record(provider, "O6/1", "1");
        HoldingDraft changed = HoldingDraft.of(WorkReference.of(work), provider, "O6/2");
        holdings.revise(first.id(), first.version(), changed);
        assertThatThrownBy(() -> holdings.revise(first.id(), first.version(), changed))
                .isInstanceOf(ConflictException.class);
        platform.as(Callers.staffOf(other));
        assertThatThrownBy(() -> holdings.remove(first.id(), first.version() + 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(holdings.ofWork(work)).hasSize(1);
    }

    @Test
    void removes_a_holding() {
        HoldingView holding = record(provider, "O6/1", "1");
        assertThat(holdings.remove(holding.id(), holding.version())).isEqualTo(holding);
        assertThat(holdings.ofWork(work)).isEmpty();
        assertThatThrownBy(() -> holdings.remove(holding.id(), holding.version()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_a_holding_without_a_library_and_of_a_work_that_is_not_there() {
        platform.as(Callers.administrator());
        assertThatThrownBy(() -> holdings.record(HoldingDraft.of(WorkReference.of(work), " ", null)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> holdings.record(HoldingDraft.of(WorkReference.from("opac", "none"), provider, null)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("opac:none");
    }

    @Test
    void imports_what_it_can_and_reports_the_rest() {
        platform.as(Callers.staffOf(provider));
        List<ImportRow<HoldingDraft>> rows = new ArrayList<>();
        WorkReference reference = WorkReference.from("opac-" + provider, "w1");
        for (int n = 1; n <= 501; n++) {
            rows.add(new ImportRow.Read<>(
                    n, HoldingDraft.of(reference, provider, "O6/" + n).from("opac-" + provider, "h" + n)));
        }
        rows.add(new ImportRow.Read<>(502, HoldingDraft.of(reference, provider, "no id")));
        rows.add(new ImportRow.Read<>(
                503, HoldingDraft.of(reference, other, "theirs").from("opac-" + provider, "h503")));
        rows.add(new ImportRow.Read<>(
                504,
                HoldingDraft.of(WorkReference.from("opac", "none"), provider, "lost")
                        .from("opac-" + provider, "h504")));
        HoldingImportReport report = holdings.importAll(provider, rows.iterator());
        assertThat(report.added()).isEqualTo(501);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.problems()).extracting(ImportProblem::row).containsExactly(502L, 503L, 504L);
        HoldingImportReport again = holdings.importAll(provider, rows.iterator());
        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(501);
    }

    @Test
    void turns_the_pages_of_a_library() {
        for (int n = 1; n <= 5; n++) {
            record(provider, "O6/" + n, String.valueOf(n));
        }
        List<String> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<HoldingContent> page = holdings.ofLibrary(provider, request);
        page.items().forEach(holding -> seen.add(holding.content().callNumber()));
        while (page.next() != null) {
            page = holdings.ofLibrary(provider, request.after(page));
            page.items().forEach(holding -> seen.add(holding.content().callNumber()));
        }
        assertThat(seen).containsExactly("O6/1", "O6/2", "O6/3", "O6/4", "O6/5");
    }

    private HoldingView record(String library, String callNumber, String id) {
        platform.as(Callers.staffOf(library));
        return holdings.record(
                HoldingDraft.of(WorkReference.of(work), library, callNumber).from("opac-" + library, id));
    }
}
