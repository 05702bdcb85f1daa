package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.literature.duplicate.DuplicateState;
import io.stoa.literature.duplicate.DuplicateView;
import io.stoa.literature.duplicate.MatchFeature;
import io.stoa.literature.duplicate.MatchReason;
import io.stoa.literature.duplicate.ScanReport;
import io.stoa.literature.duplicate.SimilarWork;
import io.stoa.literature.duplicate.WorkSelection;
import io.stoa.testkit.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicateReviewTest extends LiteratureOnEveryStack {

    private static final Caller CATALOGUER =
            new Caller("cataloguer", "Cataloguer", null, Set.of(WorkMerges.CATALOGUER), Locale.ENGLISH);

    private DuplicateReview review;

    /** A word that the titles of one test have and those of no other. */
    private String topic;

    @BeforeEach
    void findServices() {
        review = platform.get(DuplicateReview.class);
        topic = "q" + provider.substring(24);
        checkAll();
    }

    @Test
    void queues_works_that_are_alike_once_they_are_registered() {
        String ours = paper(provider, "Electronic transport in " + topic + " graphene ribbons");
        String theirs = paper(other, "Electronic transport in " + topic + " graphene ribons");
        paper(other, "Thermal conduction of " + topic + " boron nitride");
        checkAll();
        assertThat(open(provider)).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.firstId(), pair.secondId())).containsExactlyInAnyOrder(ours, theirs);
            assertThat(pair.score()).isBetween(0.65, 1.0);
            assertThat(pair.reasons())
                    .extracting(MatchReason::feature)
                    .contains(MatchFeature.TITLE, MatchFeature.AUTHORS);
            assertThat(pair.first()).isNotNull();
            assertThat(pair.state()).isEqualTo(DuplicateState.OPEN);
        });
    }

    @Test
    void finds_chinese_titles_across_scripts_and_widths() {
        String simplified = published(WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备与电子输运性质研究" + topic))
                .providedBy(provider)
                .author("张", "伟")
                .year(2014)
                .build());
        checkAll();
        WorkDraft traditional = WorkDraft.titled(LocalizedText.of("zh", "石墨烯的製備與電子輸運性質研究" + topic))
                .providedBy(other)
                .author("張", "偉")
                .year(2014)
                .build();
        assertThat(similarTo(traditional))
                .extracting(found -> found.work().id())
                .containsExactly(simplified);
    }

    @Test
    void finds_for_a_draft_what_shares_an_identifier_without_having_been_indexed() {
        String known = published(titled("Carbon").doi("10.1000/" + provider).build());
        WorkDraft draft =
                titled("Something else altogether").doi("10.1000/" + provider).build();
        assertThat(similarTo(draft)).singleElement().satisfies(found -> {
            assertThat(found.work().id()).isEqualTo(known);
            assertThat(found.reasons()).extracting(MatchReason::feature).contains(MatchFeature.IDENTIFIER);
        });
    }

    @Test
    void finds_for_a_draft_only_what_the_caller_may_see() {
        String title = "Phonon spectra of " + topic + " layered crystals";
        WorkDraft draft = paperDraft(other, title).build();
        String hidden = register(draft).id();
        checkAll();
        assertThat(as(
                        Callers.staffOf(provider),
                        () -> review.similarTo(paperDraft(provider, title).build())))
                .isEmpty();
        assertThat(as(
                        Callers.staffOf(other),
                        () -> review.similarTo(paperDraft(provider, title).build())))
                .extracting(found -> found.work().id())
                .containsExactly(hidden);
    }

    @Test
    void keeps_what_was_decided_however_often_it_is_found() {
        pairOf("Spin waves in " + topic + " magnetic films");
        DuplicateView pair = open(provider).get(0);
        DuplicateView decided = as(
                Callers.staffOf(provider),
                () -> review.decide(pair.id(), pair.version(), DuplicateState.DIFFERENT, "another edition"));
        assertThat(decided.note()).isEqualTo("another edition");
        assertThat(decided.decidedBy()).isEqualTo("staff-" + provider);
        ScanReport report = as(Callers.administrator(), () -> review.scan(WorkSelection.ALL));
        assertThat(report.works()).isGreaterThanOrEqualTo(2);
        assertThat(report.found()).isZero();
        assertThat(open(provider)).isEmpty();
        assertThat(pairs(DuplicateQuery.open().inState(null).ofProvider(provider)))
                .containsExactly(decided);
        assertThat(as(
                        Callers.administrator(),
                        () -> platform.get(AuditTrail.class)
                                .of(new ResourceRef(DuplicateReview.KIND, pair.id()), PageRequest.first(10))
                                .items()))
                .hasSize(1);
    }

    @Test
    void finds_the_same_pairs_as_a_batch_and_again_nothing_new() {
        String ours = paper(provider, "Superfluid helium in " + topic + " narrow channels");
        String theirs = paper(other, "Superfluid helium in " + topic + " narrow channels");
        ScanReport first =
                as(CATALOGUER, () -> review.scan(WorkSelection.ofProvider(provider), WorkSelection.ofProvider(other)));
        assertThat(first.works()).isEqualTo(2);
        assertThat(first.found()).isEqualTo(1);
        ScanReport second =
                as(CATALOGUER, () -> review.scan(WorkSelection.ofProvider(provider), WorkSelection.ofProvider(other)));
        assertThat(second.found()).isZero();
        assertThat(second.known()).isEqualTo(1);
        assertThat(open(provider))
                .singleElement()
                .satisfies(pair ->
                        assertThat(List.of(pair.firstId(), pair.secondId())).containsExactlyInAnyOrder(ours, theirs));
        platform.as(CATALOGUER);
        assertThatThrownBy(() -> review.scan(WorkSelection.ofProvider(provider), WorkSelection.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ours);
    }

    @Test
    void takes_an_open_pair_out_when_a_work_changes_and_back_when_it_is_alike_again() {
        String title = "Quantum wells in " + topic + " gallium arsenide";
        String changing = pairOf(title);
        DuplicateView pair = open(provider).get(0);
        revise(
                changing,
                paperDraft(provider, "Annual review of the library of " + topic).build());
        checkAll();
        assertThat(pair(pair.id()).state()).isEqualTo(DuplicateState.SUPERSEDED);
        revise(changing, paperDraft(provider, title).build());
        checkAll();
        assertThat(pair(pair.id()).state()).isEqualTo(DuplicateState.OPEN);
    }

    @Test
    void takes_an_open_pair_out_when_a_work_is_withdrawn() {
        String withdrawn = pairOf("Liquid crystals of " + topic + " chiral molecules");
        DuplicateView pair = open(provider).get(0);
        EntryState now =
                as(Callers.administrator(), () -> works.content(withdrawn).state());
        as(Callers.administrator(), () -> works.withdraw(withdrawn, now.version(), "wrong"));
        ScanReport report = as(Callers.administrator(), () -> review.scan(WorkSelection.ofProvider(other)));
        assertThat(report.superseded()).isEqualTo(1);
        checkAll();
        assertThat(pair(pair.id()).state()).isEqualTo(DuplicateState.SUPERSEDED);
    }

    @Test
    void merges_a_pair_in_one_step() {
        pairOf("Plasma waves of " + topic + " fusion devices");
        DuplicateView pair = open(provider).get(0);
        platform.as(CATALOGUER);
        WorkMerges merges = platform.get(WorkMerges.class);
        MergePlan plan = merges.plan(pair.firstId(), List.of(pair.secondId()));
        DuplicateView merged = review.merge(pair.id(), pair.version(), plan, "the same");
        assertThat(merged.state()).isEqualTo(DuplicateState.SAME);
        assertThat(merged.mergeId()).isNotNull();
        assertThat(works.view(pair.secondId()).id()).isEqualTo(pair.firstId());
        checkAll();
        assertThat(pair(pair.id()).state()).isEqualTo(DuplicateState.SAME);
        assertThat(open(provider)).isEmpty();
    }

    @Test
    void refuses_a_merge_of_other_works_and_leaves_the_pair_open() {
        pairOf("Neutron stars of " + topic + " binary systems");
        DuplicateView pair = open(provider).get(0);
        String third = paper(provider, "Cosmic rays over " + topic);
        platform.as(CATALOGUER);
        MergePlan plan = platform.get(WorkMerges.class).plan(pair.firstId(), List.of(third));
        assertThatThrownBy(() -> review.merge(pair.id(), pair.version(), plan, "the same"))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> review.decide(pair.id(), pair.version(), DuplicateState.OPEN, "no"))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> review.decide(pair.id(), pair.version() + 1, DuplicateState.SAME, "yes"))
                .isInstanceOf(ConflictException.class);
        assertThat(open(provider)).hasSize(1);
    }

    @Test
    void shows_staff_the_pairs_of_their_own_organisation_without_others_drafts() {
        String title = "Solar cells of " + topic + " perovskite";
        paper(provider, title);
        register(paperDraft(other, title).build());
        checkAll();
        assertThat(open(provider)).isEmpty();
        assertThat(as(
                        Callers.administrator(),
                        () -> review.list(DuplicateQuery.open().ofProvider(provider), PageRequest.first(10))
                                .items()))
                .hasSize(1);
        platform.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> review.list(DuplicateQuery.open().ofProvider(other), PageRequest.first(10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.list(DuplicateQuery.open(), PageRequest.first(10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.scan(WorkSelection.ALL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void turns_the_pages_of_the_queue_from_the_surest() {
        for (int n = 0; n < 5; n++) {
            String title = "Catalysis by " + topic + " zeolites part " + "abcde".charAt(n);
            paper(provider, title + " " + n);
            paper(other, title + " " + n);
        }
        checkAll();
        DuplicateQuery query = DuplicateQuery.open().ofProvider(provider);
        List<DuplicateView> all = pairs(query);
        List<DuplicateView> paged = new ArrayList<>();
        platform.as(Callers.staffOf(provider));
        PageRequest request = PageRequest.first(2);
        Page<DuplicateView> page = review.list(query, request);
        paged.addAll(page.items());
        while (page.next() != null) {
            request = request.after(page);
            page = review.list(query, request);
            paged.addAll(page.items());
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(5);
        assertThat(paged).isEqualTo(all);
        assertThat(all).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    void remarks_identifiers_that_are_known_or_come_twice_in_a_file() {
        String known = published(titled("Known").doi("10.1000/k" + provider).build());
        List<ImportRow<WorkDraft>> rows = List.of(
                new ImportRow.Read<>(1, row("1").doi("10.1000/k" + provider).build()),
                new ImportRow.Read<>(2, row("2").doi("10.1000/t" + provider).build()),
                new ImportRow.Read<>(3, row("3").doi("10.1000/T" + provider).build()),
                new ImportRow.Read<>(4, row("4").doi("10.1000/o" + provider).build()));
        ImportReport report = importAll("a", rows);
        assertThat(report.registered()).isEqualTo(4);
        assertThat(report.refused()).isZero();
        assertThat(report.problems()).allMatch(ImportProblem::isRemark);
        assertThat(report.problems()).extracting(ImportProblem::row).containsExactly(1L, 3L);
        assertThat(report.problems().get(0).message()).contains(known);
        assertThat(importAll("b", rows).problems()).isEmpty();
        ImportReport later = importAll(
                "c",
                List.of(new ImportRow.Read<>(
                        1, row("5").doi("10.1000/o" + provider).build())));
        assertThat(later.problems())
                .extracting(ImportProblem::code)
                .containsExactly("literature.import.remark.known-identifier");
    }

    private WorkDraftBuilder row(String id) {
        return titled("Row " + id).from("file-" + provider, id);
    }

    private ImportReport importAll(String name, List<ImportRow<WorkDraft>> rows) {
        return as(
                Callers.staffOf(provider),
                () -> works.importAll(rows.iterator(), ImportOptions.forProvider(name + provider, provider)));
    }

    private void checkAll() {
        platform.as(Callers.administrator());
        while (review.checkChanges(1000) > 0) {
            platform.as(Callers.administrator());
        }
    }

    /** A pair in the queue; returns the work of the own organisation. */
    private String pairOf(String title) {
        String ours = paper(provider, title);
        paper(other, title);
        checkAll();
        assertThat(open(provider)).hasSize(1);
        return ours;
    }

    private String paper(String organisation, String title) {
        return published(paperDraft(organisation, title).build());
    }

    private static WorkDraftBuilder paperDraft(String organisation, String title) {
        return WorkDraft.titled(LocalizedText.of("en", title))
                .providedBy(organisation)
                .type(WorkType.JOURNAL_ARTICLE)
                .author("Müller", "Anna")
                .author("Zhang", "Wei")
                .in(Host.titled("Annals of Physics"))
                .year(2014);
    }

    private String published(WorkDraft draft) {
        return publish(draft).id();
    }

    private void revise(String id, WorkDraft draft) {
        EntryState now = as(Callers.administrator(), () -> works.content(id).state());
        assertThat(now.status()).isEqualTo(EntryStatus.PUBLISHED);
        as(Callers.staffOf(provider), () -> works.revise(id, now.version(), draft));
    }

    private List<SimilarWork> similarTo(WorkDraft draft) {
        return as(Callers.anybody(), () -> review.similarTo(draft));
    }

    private List<DuplicateView> open(String organisation) {
        return pairs(DuplicateQuery.open().ofProvider(organisation));
    }

    private List<DuplicateView> pairs(DuplicateQuery query) {
        return as(
                Callers.staffOf(provider),
                () -> review.list(query, PageRequest.first(100)).items());
    }

    private DuplicateView pair(String id) {
        return pairs(DuplicateQuery.open().inState(null).ofProvider(provider)).stream()
                .filter(pair -> pair.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
