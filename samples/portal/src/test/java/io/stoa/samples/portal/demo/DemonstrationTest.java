package io.stoa.samples.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.PageRequest;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.instruments.billing.InvoiceState;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.maintenance.ProblemState;
import io.stoa.instruments.sample.SampleState;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkType;
import io.stoa.literature.delivery.RequestState;
import io.stoa.programmes.application.ApplicationState;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.ObjectionState;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.security.PortalUser;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** A small demonstration has all that a large one has: every kind of thing in every state, and something on every desk. */
class DemonstrationTest {

    private static <T> List<T> ask(String query, Class<T> type) {
        return RunningPortal.bean(TransactionRunner.class)
                .required(em -> em.createQuery(query, type).getResultList());
    }

    private static long count(String from) {
        return ask("select count(x) from " + from, Long.class).get(0);
    }

    @ParameterizedTest
    @CsvSource({"Instrument, 30", "Expert, 40", "Work, 100", "Booking, 100", "Charge, 100", "Call, 10"})
    void has_a_tenth_of_everything(String entity, int atLeast) {
        assertThat(count(entity + " x")).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void has_experts_and_talents_and_people_who_are_both() {
        assertThat(count("Expert x where x.expert = true")).isGreaterThanOrEqualTo(40);
        assertThat(count("Expert x where x.talent = true")).isGreaterThanOrEqualTo(9);
        assertThat(count("Expert x where x.expert = true and x.talent = true")).isPositive();
    }

    @Test
    void has_works_of_many_types_and_holdings_of_several_libraries() {
        assertThat(ask("select distinct x.type from Work x", WorkType.class))
                .contains(WorkType.BOOK, WorkType.JOURNAL_ARTICLE, WorkType.DOCTORAL_THESIS, WorkType.PATENT);
        assertThat(ask("select distinct x.libraryId from Holding x", String.class))
                .hasSizeGreaterThan(2);
    }

    @Test
    void has_entries_in_every_status() {
        assertThat(ask("select distinct x.status from Instrument x", EntryStatus.class))
                .containsExactlyInAnyOrder(EntryStatus.values());
    }

    @Test
    void has_bookings_in_every_state() {
        assertThat(ask("select distinct x.state from Booking x", BookingState.class))
                .containsAll(EnumSet.complementOf(EnumSet.of(BookingState.DECLINED)));
    }

    @Test
    void has_samples_problems_and_invoices_in_every_state() {
        assertThat(ask("select distinct x.state from SampleRequest x", SampleState.class))
                .containsExactlyInAnyOrder(SampleState.values());
        assertThat(ask("select distinct x.state from ProblemReport x", ProblemState.class))
                .containsAll(EnumSet.complementOf(EnumSet.of(ProblemState.RETIRED)));
        assertThat(ask("select distinct x.state from Invoice x", InvoiceState.class))
                .contains(InvoiceState.ISSUED);
    }

    @Test
    void has_deliveries_at_many_stages() {
        assertThat(ask("select distinct x.state from DeliveryRequest x", RequestState.class))
                .contains(
                        RequestState.VERIFYING,
                        RequestState.AWAITING_APPROVAL,
                        RequestState.CONDITIONAL,
                        RequestState.COMPLETED,
                        RequestState.REJECTED);
    }

    @Test
    void has_objections_of_somebody_who_can_sign_in_and_see_what_became_of_them() {
        assertThat(ask("select distinct x.raisedBy from Objection x", String.class))
                .contains("applicant");
        assertThat(ask("select distinct x.state from Objection x", ObjectionState.class))
                .contains(ObjectionState.OPEN, ObjectionState.REJECTED);
    }

    @Test
    void has_calls_and_applications_at_every_stage_that_desks_and_public_see() {
        assertThat(ask("select distinct x.stage from CallProgress x", CallStage.class))
                .contains(
                        CallStage.ANNOUNCED,
                        CallStage.RECEIVING,
                        CallStage.IN_REVIEW,
                        CallStage.PROPOSED,
                        CallStage.OBJECTION_PERIOD,
                        CallStage.FINAL,
                        CallStage.CLOSED,
                        CallStage.CANCELLED);
        assertThat(ask("select distinct x.state from Application x", ApplicationState.class))
                .contains(
                        ApplicationState.DRAFT,
                        ApplicationState.SUBMITTED,
                        ApplicationState.RETURNED,
                        ApplicationState.ACCEPTED,
                        ApplicationState.REFUSED,
                        ApplicationState.WITHDRAWN,
                        ApplicationState.APPROVED,
                        ApplicationState.DECLINED);
    }

    @Test
    void marks_every_institution_and_every_description_as_synthetic() {
        assertThat(ask("select x.title from Organisation x where x.source = 'stoa-demo'", String.class))
                .isNotEmpty()
                .allMatch(title -> title.contains("示例"));
        for (String table : List.of("stoa_instrument", "stoa_expert", "stoa_work")) {
            assertThat(RunningPortal.bean(JdbcTemplate.class)
                            .queryForList(
                                    "select title from " + table
                                            + " where (source like 'stoa-demo%' or source like 'beihu-%')"
                                            + " and concat(summaries, details) not like '%合成数据%'",
                                    String.class))
                    .as(table)
                    .isEmpty();
        }
    }

    private static PortalUser user(String name) {
        return (PortalUser) RunningPortal.bean(UserDetailsService.class).loadUserByUsername(name);
    }

    private static <T> T as(String name, Supplier<T> work) {
        PortalUser user = user(name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void lets_one_user_of_every_kind_sign_in_for_an_institution_that_exists() {
        for (String name : DemoUsers.ALL.keySet()) {
            String organisation = user(name).organisationId();
            if (organisation != null) {
                assertThat(ask("select x.id from Organisation x", String.class))
                        .as(name)
                        .contains(organisation);
            }
        }
        assertThat(user("administrator").roles()).containsExactly(Roles.ADMINISTRATOR);
    }

    @Test
    void gives_the_expert_reviews_to_write_and_one_that_was_begun() {
        List<ReviewerRoundView> rounds =
                as("expert", () -> RunningPortal.bean(ReviewDesk.class).rounds());
        assertThat(rounds).isNotEmpty();
    }

    @Test
    void gives_the_member_bookings_and_deliveries_of_the_own() {
        Set<String> held = Set.copyOf(ask("select x.holderId from Booking x", String.class));
        assertThat(held).contains("member").doesNotContain(Caller.ANONYMOUS_ID);
        assertThat(as(
                                "member",
                                () -> RunningPortal.bean(io.stoa.literature.delivery.DeliveryRequests.class)
                                        .mine(PageRequest.first(10)))
                        .items())
                .isNotEmpty();
    }

    @Test
    void is_found_by_the_search_at_once() {
        SearchRequest works = SearchRequest.of("").within(SearchFilter.ofKinds(WorkCatalog.KIND));
        assertThat(RunningPortal.bean(Search.class).search(works).total())
                .isEqualTo(count("Work x where x.status = io.stoa.core.catalog.EntryStatus.PUBLISHED"));
    }
}
