package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.draw.DrawDifference;
import io.stoa.experts.draw.DrawEntryKind;
import io.stoa.experts.draw.DrawEntryView;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.DrawState;
import io.stoa.experts.draw.DrawTranscript;
import io.stoa.experts.draw.DrawVerification;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.Exclusion;
import io.stoa.experts.draw.PanelBanDraft;
import io.stoa.experts.draw.PanelBanView;
import io.stoa.experts.draw.PanelBans;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.SeatView;
import io.stoa.experts.draw.StandInView;
import io.stoa.experts.draw.Vacancy;
import io.stoa.experts.draw.VacancyKind;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every test draws within a region of its own, so that the experts of others are not in its pool. */
class PanelDrawsTest extends ExpertsOnEveryStack {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static int regions;

    private PanelDraws draws;
    private Caller secretary;
    private String region;

    @BeforeEach
    void services() {
        draws = platform.get(PanelDraws.class);
        secretary = new Caller(
                "secretary-" + provider, "Secretary", provider, Set.of(PanelRoles.SECRETARY), Locale.ENGLISH);
        region = REGIONS.get(regions++ % REGIONS.size());
    }

    private static final List<String> REGIONS = List.of(
            "110000", "120000", "130000", "140000", "150000", "210000", "310000", "320000", "330000", "340000",
            "350000", "360000", "370000", "410000", "420000", "430000", "440000", "450000", "460000", "500000",
            "510000", "520000", "530000", "540000", "610000", "620000", "630000", "640000", "650000");

    @Test
    void draws_a_panel_with_stand_ins_that_anybody_can_replay() {
        Set<String> pool = experts(8);
        DrawView drawn = draw(request("p").stratum("all", PoolCriteria.any(), 3, 2));
        assertThat(drawn.state()).isEqualTo(DrawState.DRAWN);
        assertThat(drawn.isComplete()).isTrue();
        assertThat(drawn.poolSize()).isEqualTo(8);
        assertThat(drawn.members()).hasSize(3).isSubsetOf(pool).doesNotHaveDuplicates();
        assertThat(drawn.standIns())
                .hasSize(2)
                .extracting(StandInView::expertId)
                .isSubsetOf(pool);
        assertThat(draws.verify(drawn.id()).differences()).isEmpty();
        DrawTranscript published =
                DrawTranscript.read(draws.transcript(drawn.id()).toJson());
        assertThat(DrawTranscript.verify(published)).isEmpty();
        assertThat(published.outcome().strata().get(0).seats()).isEqualTo(drawn.members());
        assertThat(draws.find(drawn.id())).isEqualTo(drawn);
    }

    @Test
    void puts_everybody_into_the_first_stratum_that_fits() {
        String both = publish(expert("both").discipline("140").discipline("150").build())
                .id();
        String chemist =
                publish(expert("chemist").discipline("1501020").build()).id();
        String senior =
                publish(expert("senior").seniority(Seniority.SENIOR).build()).id();
        DrawView drawn = draw(request("p")
                .stratum("physics", PoolCriteria.ofDisciplines("140"), 1, 0)
                .stratum("chemistry", PoolCriteria.ofDisciplines("150"), 1, 0)
                .stratum("senior", PoolCriteria.any().ranked(Seniority.SENIOR), 1, 0));
        assertThat(drawn.seats())
                .containsExactly(
                        new SeatView("physics", 1, both, drawn.id()),
                        new SeatView("chemistry", 1, chemist, drawn.id()),
                        new SeatView("senior", 1, senior, drawn.id()));
    }

    @Test
    void leaves_out_who_is_absent_banned_excluded_without_consent_or_not_published() {
        String there = publish(expert("there").consents(consent(null)).build()).id();
        publish(expert("absent")
                .consents(consent(null))
                .absences(List.of(new Absence(DAY.minusDays(1), DAY)))
                .build());
        publish(expert("consent over").consents(consent(DAY.minusDays(1))).build());
        publish(expert("no consent").build());
        publish(expert("talent only")
                .consents(consent(null))
                .registers(List.of(PersonRegister.TALENT))
                .build());
        register(expert("draft").consents(consent(null)).build());
        String excluded =
                publish(expert("excluded").consents(consent(null)).build()).id();
        String banned =
                publish(expert("banned").consents(consent(null)).build()).id();
        platform.as(secretary);
        PanelBans bans = platform.get(PanelBans.class);
        PanelBanView ban = bans.ban(new PanelBanDraft(banned, DAY, DAY, "told the applicant"));
        DrawRequest.Builder request = request("p")
                .stratum("all", PoolCriteria.any(), 1, 0)
                .consent("panel")
                .exclude(excluded, "KINSHIP");
        DrawView drawn = draw(request);
        assertThat(drawn.poolSize()).isEqualTo(1);
        assertThat(drawn.members()).containsExactly(there);
        platform.as(secretary);
        assertThat(draws.exclusions(drawn.id())).containsExactly(new Exclusion(excluded, "KINSHIP"));
        bans.lift(ban.id(), ban.version(), "it was another");
        assertThat(draw(request("after")
                                .stratum("all", PoolCriteria.any(), 1, 0)
                                .consent("panel"))
                        .poolSize())
                .isEqualTo(3);
        assertThat(bans.bansOf(banned)).extracting(PanelBanView::liftedBecause).containsExactly("it was another");
    }

    @Test
    void keeps_the_cap_per_employer_on_the_day_and_the_out_of_town_quota() {
        String moved = publish(expert("moved")
                        .employment(new Employment("Old", null, null, null, DAY.minusDays(1)))
                        .worksAt("New", DAY)
                        .build())
                .id();
        String stayed = publish(expert("stayed").worksAt("Ｏｌｄ", null).build()).id();
        String colleague =
                publish(expert("colleague").worksAt("old", null).build()).id();
        DrawView drawn =
                draw(request("p").stratum("all", PoolCriteria.any(), 2, 0).mostPerEmployer(1));
        assertThat(drawn.members()).contains(moved).containsAnyOf(stayed, colleague);
        assertThatThrownBy(() -> draw(
                        request("more").stratum("all", PoolCriteria.any(), 3, 0).mostPerEmployer(1)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("strata all: with at most 1 seats of one employer, 2 of 3 seats can be filled");
        assertThatThrownBy(() -> draw(
                        request("far").stratum("all", PoolCriteria.any(), 2, 0).outOfTown(region, 1)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("out of town: 0 possible, 1 needed");
    }

    @Test
    void draws_nobody_more_often_in_a_year_than_wanted() {
        experts(2);
        DrawView first = draw(request("first").stratum("all", PoolCriteria.any(), 1, 0));
        DrawRequest.Builder second =
                request("second").stratum("all", PoolCriteria.any(), 1, 0).mostPerYear(1);
        DrawView drawn = draw(second);
        assertThat(drawn.members()).doesNotContainAnyElementsOf(first.members());
        DrawRequest.Builder third =
                request("third").stratum("all", PoolCriteria.any(), 1, 0).mostPerYear(1);
        assertThatThrownBy(() -> draw(third))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("stratum all: 0 eligible, 1 seats");
        platform.as(secretary);
        draws.discard(drawn.id(), "put off");
        assertThat(draw(request("fourth")
                                .stratum("all", PoolCriteria.any(), 1, 0)
                                .mostPerYear(1))
                        .members())
                .isEqualTo(drawn.members());
    }

    @Test
    void refuses_a_pool_that_is_too_small_and_records_the_refusal() {
        experts(2);
        DrawRequest.Builder request = request("p").stratum("physics", PoolCriteria.any(), 3, 0);
        platform.as(secretary);
        assertThat(draws.check(request.build()))
                .extracting(Violation::message)
                .hasToString("[stratum physics: 2 eligible, 3 seats]");
        assertThatThrownBy(() -> draw(request))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("stratum physics: 2 eligible, 3 seats");
        assertThat(draws.drawsFor(provider, "p")).isEmpty();
        assertThat(entries()).extracting(DrawEntryView::kind).containsExactly(DrawEntryKind.REFUSED);
        DrawView drawn = draw(request("p").stratum("physics", PoolCriteria.any(), 2, 0));
        assertThat(drawn.attempt()).isEqualTo(2);
    }

    @Test
    void refuses_a_second_panel_for_a_purpose_and_links_a_new_one_to_the_discarded() {
        experts(4);
        DrawRequest.Builder request = request("p").stratum("all", PoolCriteria.any(), 1, 0);
        DrawView first = draw(request);
        assertThatThrownBy(() -> draw(request))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(first.id());
        draws.discard(first.id(), "the meeting was put off");
        assertThatThrownBy(() -> draws.discard(first.id(), "again")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () -> draws.vacate(first.id(), declines(first.members().get(0))))
                .isInstanceOf(ConflictException.class);
        DrawView second = draw(request);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.previousId()).isEqualTo(first.id());
        assertThat(draws.drawsFor(provider, "p"))
                .extracting(DrawView::state)
                .containsExactly(DrawState.DISCARDED, DrawState.DRAWN);
        assertThat(draws.find(first.id()).members()).isEqualTo(first.members());
        assertThat(draws.verify(first.id()).differences()).isEmpty();
        assertThat(entries())
                .extracting(DrawEntryView::kind)
                .containsExactly(
                        DrawEntryKind.COMMITTED,
                        DrawEntryKind.DRAWN,
                        DrawEntryKind.DISCARDED,
                        DrawEntryKind.COMMITTED,
                        DrawEntryKind.DRAWN);
    }

    @Test
    void seats_the_next_stand_in_with_whom_the_cap_holds() {
        experts(5);
        publish(expert("a").worksAt("Shared", null).build());
        DrawView drawn = draw(request("p").stratum("all", PoolCriteria.any(), 2, 2));
        String leaving = drawn.seats().get(1).expertId();
        DrawView after = draws.vacate(drawn.id(), declines(String.valueOf(leaving)));
        assertThat(after.seats().get(1).expertId())
                .isEqualTo(drawn.standIns().get(0).expertId());
        assertThat(after.standIns()).extracting(StandInView::free).containsExactly(false, true);
        String next = drawn.standIns().get(1).expertId();
        draws.vacate(drawn.id(), new Vacancy(next, VacancyKind.DECLINED, "will not stand in"));
        DrawView vacant = draws.vacate(
                drawn.id(), new Vacancy(after.members().get(1), VacancyKind.RECUSED, "knows an applicant"));
        assertThat(vacant.isComplete()).isFalse();
        assertThat(vacant.members()).hasSize(1);
        assertThatThrownBy(() -> draws.vacate(drawn.id(), declines(String.valueOf(leaving))))
                .isInstanceOf(NotFoundException.class);
        assertThat(draws.verify(drawn.id()).differences()).isEmpty();
    }

    @Test
    void passes_over_a_stand_in_whose_employer_has_its_seats() {
        String one = publish(expert("one").worksAt("Shared", null).build()).id();
        String two = publish(expert("two").worksAt("Shared", null).build()).id();
        String far = publish(expert("far").worksAt("Own", null).build()).id();
        for (int round = 0; round < 4; round++) {
            DrawView drawn = draw(request("p" + round)
                    .stratum("all", PoolCriteria.any(), 2, 1)
                    .mostPerEmployer(1));
            assertThat(drawn.members()).contains(far).containsAnyOf(one, two);
            String sharing = drawn.members().contains(one) ? one : two;
            DrawView refilled = draws.vacate(drawn.id(), declines(far));
            assertThat(refilled.members()).containsExactly(sharing);
            assertThat(refilled.standIns()).extracting(StandInView::free).containsExactly(true);
        }
    }

    @Test
    void fills_vacant_seats_from_the_rest_of_the_pool_by_a_draw_of_its_own() {
        experts(4);
        DrawView drawn = draw(request("p").stratum("all", PoolCriteria.any(), 2, 0));
        assertThatThrownBy(() -> draws.redraw(drawn.id(), "why not")).isInstanceOf(RuleViolationException.class);
        experts(3);
        platform.as(secretary);
        String leaving = drawn.members().get(0);
        draws.vacate(drawn.id(), declines(leaving));
        DrawView refilled = draws.redraw(drawn.id(), "a seat is vacant");
        assertThat(refilled.isComplete()).isTrue();
        assertThat(refilled.members())
                .doesNotContain(leaving)
                .contains(drawn.members().get(1));
        DrawView supplement = draws.find(refilled.supplements().get(0));
        assertThat(supplement.poolSize())
                .as("those of the first pool who were not drawn")
                .isEqualTo(2);
        assertThat(supplement.panelId()).isEqualTo(drawn.id());
        assertThat(supplement.seed()).isNotEqualTo(drawn.seed());
        assertThat(DrawTranscript.verify(draws.transcript(supplement.id()))).isEmpty();
        assertThat(draws.verify(supplement.id()).differences()).isEmpty();
        assertThat(draws.verify(drawn.id()).differences()).isEmpty();
        draws.vacate(drawn.id(), declines(refilled.members().get(0)));
        draws.redraw(drawn.id(), "again");
        draws.vacate(drawn.id(), declines(draws.find(drawn.id()).members().get(0)));
        assertThatThrownBy(() -> draws.redraw(drawn.id(), "nobody is left"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("stratum all: 0 eligible, 1 seats");
    }

    @Test
    void finishes_a_draw_that_was_cut_off_between_the_pool_and_the_seed_with_the_same_commitment() {
        experts(4);
        DrawRequest request =
                request("p").stratum("all", PoolCriteria.any(), 2, 0).build();
        try (TestPlatform crashing = crashing()) {
            crashing.as(secretary);
            assertThatThrownBy(() -> crashing.get(PanelDraws.class).draw(request))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the power failed");
        }
        platform.as(secretary);
        DrawView open = draws.drawsFor(provider, "p").get(0);
        assertThat(open.state()).isEqualTo(DrawState.COMMITTED);
        assertThat(open.seed()).isNull();
        assertThat(draws.verify(open.id()).differences()).isEmpty();
        assertThatThrownBy(() -> draws.draw(request))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(open.id());
        experts(3);
        platform.as(secretary);
        DrawView finished = draws.finish(open.id());
        assertThat(finished.fingerprint()).isEqualTo(open.fingerprint());
        assertThat(finished.poolSize()).isEqualTo(4);
        assertThat(finished.isComplete()).isTrue();
        assertThat(draws.finish(open.id())).isEqualTo(finished);
        assertThat(draws.verify(open.id()).differences()).isEmpty();
        assertThat(entries())
                .extracting(DrawEntryView::kind)
                .containsExactly(DrawEntryKind.COMMITTED, DrawEntryKind.RESUMED, DrawEntryKind.DRAWN);
    }

    @Test
    void abandons_a_draw_that_was_cut_off_and_leaves_it_in_the_record() {
        experts(4);
        DrawRequest request =
                request("p").stratum("all", PoolCriteria.any(), 2, 0).build();
        try (TestPlatform crashing = crashing()) {
            crashing.as(secretary);
            assertThatThrownBy(() -> crashing.get(PanelDraws.class).draw(request))
                    .isInstanceOf(IllegalStateException.class);
        }
        platform.as(secretary);
        String open = draws.drawsFor(provider, "p").get(0).id();
        assertThat(draws.abandon(open, "the machine failed").state()).isEqualTo(DrawState.ABANDONED);
        assertThatThrownBy(() -> draws.finish(open)).isInstanceOf(ConflictException.class);
        DrawView next = draws.draw(request);
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.previousId()).isEqualTo(open);
        assertThat(draws.verify(open).differences()).isEmpty();
    }

    @Test
    void lets_one_of_two_secretaries_draw_for_a_purpose() throws Exception {
        experts(6);
        DrawRequest request =
                request("p").stratum("all", PoolCriteria.any(), 2, 0).build();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> {
                    platform.as(secretary);
                    try {
                        draws.draw(request);
                        return true;
                    } catch (ConflictException e) {
                        return false;
                    }
                });
            }
            int drawn = 0;
            for (Future<Boolean> result : threads.invokeAll(calls)) {
                drawn += result.get() ? 1 : 0;
            }
            assertThat(drawn).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        platform.as(secretary);
        assertThat(draws.drawsFor(provider, "p")).hasSize(1);
        assertThat(verifyRecord().differences()).isEmpty();
    }

    @Test
    void keeps_the_record_in_one_chain_while_many_draw_at_once() throws Exception {
        experts(6);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<DrawView>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                DrawRequest request = request("p" + i)
                        .stratum("all", PoolCriteria.any(), 2, 1)
                        .build();
                calls.add(() -> {
                    platform.as(secretary);
                    return draws.draw(request);
                });
            }
            for (Future<DrawView> result : threads.invokeAll(calls)) {
                assertThat(result.get().isComplete()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(verifyRecord().differences()).isEmpty();
        assertThat(entries()).hasSize(16);
    }

    @Test
    void sees_that_the_record_or_a_panel_was_tampered_with() throws SQLException {
        experts(5);
        DrawView drawn = draw(request("p").stratum("all", PoolCriteria.any(), 2, 1));
        String outsider = drawn.standIns().get(0).expertId();
        String seated = drawn.members().get(0);
        tamper(
                "update stoa_draw_place set expert_id = '" + outsider + "' where panel_id = '" + drawn.id()
                        + "' and expert_id = '" + seated + "'",
                drawn.id(),
                "experts.draw.differs.row");
        execute("update stoa_draw_place set expert_id = '" + seated + "' where panel_id = '" + drawn.id()
                + "' and state = 'HELD' and expert_id = '" + outsider + "'");
        tamper(
                "update stoa_draw_entry set content = replace(content, '" + seated + "', '" + outsider
                        + "') where draw_id = '" + drawn.id() + "' and kind = 'DRAWN'",
                drawn.id(),
                "experts.draw.differs.entry");
        assertThat(verifyRecord().differences())
                .extracting(DrawDifference::code)
                .contains("experts.draw.differs.entry");
        execute("update stoa_draw_entry set content = replace(content, '" + outsider + "', '" + seated
                + "') where draw_id = '" + drawn.id() + "' and kind = 'DRAWN'");
        DrawView cut = draw(request("cut").stratum("all", PoolCriteria.any(), 1, 0));
        execute("delete from stoa_draw_entry where draw_id = '" + cut.id() + "' and kind = 'DRAWN'");
        assertThat(draws.verify(cut.id()).differences())
                .extracting(DrawDifference::code)
                .contains("experts.draw.differs.missing");
        assertThat(verifyRecord().differences())
                .extracting(DrawDifference::code)
                .contains("experts.draw.differs.head");
        draw(request("later").stratum("all", PoolCriteria.any(), 1, 0));
        assertThat(verifyRecord().differences())
                .extracting(DrawDifference::code)
                .contains("experts.draw.differs.gap");
        restoreTheRecord();
    }

    @Test
    void keeps_past_panels_auditable_after_an_expert_is_erased() {
        EntryState expert = publish(expert("Wang Fang").worksAt("Here", null).build());
        DrawView drawn =
                draw(request("p").stratum("all", PoolCriteria.any(), 1, 0).mostPerEmployer(1));
        assertThat(drawn.members()).containsExactly(expert.id());
        as(Callers.staffOf(provider), () -> experts.erase(expert.id(), expert.version(), "on request"));
        platform.as(secretary);
        assertThat(draws.find(drawn.id()).members()).containsExactly(expert.id());
        assertThat(draws.verify(drawn.id()).differences()).isEmpty();
        assertThat(draws.transcript(drawn.id()).toJson()).doesNotContain("Wang", "Here");
        assertThatThrownBy(() -> draw(request("q").stratum("all", PoolCriteria.any(), 1, 0)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void stands_whatever_the_host_does_to_its_own_transaction() {
        experts(3);
        platform.as(secretary);
        DrawRequest request =
                request("p").stratum("all", PoolCriteria.any(), 1, 0).build();
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    draws.draw(request);
                    throw new IllegalStateException("the host rolls back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(draws.drawsFor(provider, "p")).extracting(DrawView::state).containsExactly(DrawState.DRAWN);
    }

    @Test
    void lets_auditors_read_and_verify_and_nobody_else_draw() {
        experts(3);
        DrawView drawn = draw(request("p").stratum("all", PoolCriteria.any(), 1, 0));
        Caller auditor = new Caller("auditor", "Auditor", other, Set.of(PanelRoles.AUDITOR), Locale.ENGLISH);
        platform.as(auditor);
        assertThat(draws.verify(drawn.id()).holds()).isTrue();
        assertThat(draws.verifyRecord().holds()).isTrue();
        assertThatThrownBy(() -> draws.discard(drawn.id(), "no")).isInstanceOf(AccessDeniedException.class);
        platform.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> draws.find(drawn.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(draws::verifyRecord).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void names_what_is_wrong_with_a_request() {
        platform.as(secretary);
        assertThatThrownBy(() -> draws.draw(request("p")
                        .stratum("x", PoolCriteria.any(), 1, 0)
                        .stratum("x", PoolCriteria.any(), 1, 0)
                        .build()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("the stratum x was given twice");
        assertThatThrownBy(() -> draws.draw(
                        request("p").stratum("x", PoolCriteria.any(), 0, 3).build()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("0 seats");
        assertThatThrownBy(() -> draws.find("unknown")).isInstanceOf(NotFoundException.class);
        assertThat(entries()).isEmpty();
    }

    private void tamper(String sql, String drawId, String expected) throws SQLException {
        execute(sql);
        platform.as(secretary);
        assertThat(draws.verify(drawId).differences())
                .extracting(DrawDifference::code)
                .contains(expected);
    }

    /** The other tests of this database verify the whole record. */
    private void restoreTheRecord() throws SQLException {
        execute("delete from stoa_draw_entry");
        execute("update stoa_draw_head set last_seq = 0, last_hash = '" + "0".repeat(64) + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private TestPlatform crashing() {
        ExpertsModule module = ExpertsModule.with(o -> o.personalKeys(ExpertsFixture.ENCRYPTION, ExpertsFixture.LOOKUP)
                .seeds(() -> {
                    throw new IllegalStateException("the power failed");
                }));
        return platform.secondNode(stack, List.of(module), builder -> {});
    }

    private DrawVerification verifyRecord() {
        platform.as(Callers.administrator());
        return draws.verifyRecord();
    }

    private List<DrawEntryView> entries() {
        platform.as(Callers.administrator());
        List<DrawEntryView> own = new ArrayList<>();
        Page<DrawEntryView> page = draws.record(PageRequest.first(7));
        while (true) {
            page.items().stream()
                    .filter(entry -> entry.organiserId().equals(provider))
                    .forEach(own::add);
            if (!page.hasNext()) {
                platform.as(secretary);
                return own;
            }
            page = draws.record(PageRequest.first(7).after(page));
        }
    }

    private DrawView draw(DrawRequest.Builder request) {
        platform.as(secretary);
        return draws.draw(request.build());
    }

    private DrawRequest.Builder request(String purpose) {
        return DrawRequest.of(provider, purpose, "a panel", DAY)
                .pool(PoolCriteria.any().within(region));
    }

    private Set<String> experts(int count) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < count; i++) {
            ids.add(publish(expert("Expert " + i).build()).id());
        }
        return ids;
    }

    private ExpertDraftBuilder expert(String name) {
        return named(name).region(region.substring(0, 2) + "0100");
    }

    private static List<Consent> consent(java.time.@org.jspecify.annotations.Nullable LocalDate until) {
        return List.of(new Consent("panel", LocalDate.of(2024, 1, 1), until));
    }

    private static Vacancy declines(String expertId) {
        return new Vacancy(expertId, VacancyKind.DECLINED, "is abroad");
    }
}
