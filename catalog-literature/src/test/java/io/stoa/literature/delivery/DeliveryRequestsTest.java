package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.Item;
import io.stoa.literature.ItemState;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests among libraries of one platform, whose messages need no network. */
class DeliveryRequestsTest extends UnionOnEveryStack {

    @Test
    void asks_the_members_that_hold_it_before_anybody_else() throws IOException {
        AgencyView holder = node.library("Holder");
        AgencyView elsewhere = node.library("Elsewhere");
        hold(holder, LendingPolicy.NOT_LENT, CopyPolicy.DELIVERED);
        PatronView asked = ask(ofWork(ServiceType.COPY).ofPages(4));
        assertThat(asked.state()).isEqualTo(RequestState.SENT);
        assertThat(asked.tier()).isEqualTo(SupplierTier.MEMBER);
        assertThat(asked.item().title()).isEqualTo("Graphene");
        SupplierView there = arrived(holder);
        desk(holder).sendFile(there.id(), there.version(), pdf(), 4, null);
        node.platform.platform().runDue();
        assertThat(received(elsewhere)).isEmpty();
        PatronView got = requests().view(asked.id());
        assertThat(got.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(got.cost()).isEqualTo(Amount.fen(120));
    }

    @Test
    void keeps_to_the_lending_and_the_copying_policy_and_to_what_is_on_the_shelf() {
        AgencyView none = node.library("Lends nothing");
        AgencyView away = node.library("All away");
        AgencyView lends = node.library("Lends");
        hold(none, LendingPolicy.NOT_LENT, CopyPolicy.DELIVERED);
        hold(away, LendingPolicy.LENT, CopyPolicy.NOT_DELIVERED, new Item("B1", null, null, ItemState.ON_LOAN));
        hold(lends, LendingPolicy.LENT, CopyPolicy.PAPER_ONLY, Item.onShelf("B2"));
        ask(ofWork(ServiceType.LOAN));
        assertThat(received(none)).isEmpty();
        assertThat(received(away)).isEmpty();
        assertThat(received(lends)).hasSize(1);
        PatronView file =
                ask(ofWork(ServiceType.COPY).within(new DeliveryLimits(null, List.of(), null, null, false), null));
        assertThat(received(none)).hasSize(1);
        assertThat(file.state()).isEqualTo(RequestState.SENT);
    }

    @Test
    void suppliers_of_a_tier_take_turns_by_their_weight() {
        AgencyView light = node.library("Light");
        AgencyView heavy = node.library("Heavy");
        AgencyView paused = node.library("Paused");
        node.platform.as(Callers.administrator());
        PartnerAgencies agencies = node.platform.get(PartnerAgencies.class);
        agencies.revise(heavy.id(), heavy.version(), heavy.agency().weighing(3));
        agencies.pause(paused.id(), clock.instant().plus(Duration.ofDays(1)));
        for (AgencyView each : List.of(light, heavy, paused)) {
            hold(each, LendingPolicy.LENT, CopyPolicy.DELIVERED);
        }
        int before = received(light).size();
        for (int i = 0; i < 8; i++) {
            ask(ofWork(ServiceType.COPY));
        }
        assertThat(received(light).size() - before).isEqualTo(2);
        assertThat(received(heavy)).hasSize(6);
        assertThat(received(paused)).isEmpty();
    }

    @Test
    void skips_suppliers_outside_of_the_patrons_limits() {
        AgencyView far = node.library("Far");
        AgencyView slow = node.library("Slow");
        AgencyView dear = node.library("Dear");
        node.platform.as(Callers.administrator());
        PartnerAgencies agencies = node.platform.get(PartnerAgencies.class);
        agencies.revise(far.id(), far.version(), far.agency().in("440100", 1));
        agencies.revise(slow.id(), slow.version(), slow.agency().in("220100", 9));
        agencies.revise(dear.id(), dear.version(), dear.agency().in("220100", 1));
        for (AgencyView each : List.of(far, slow, dear)) {
            hold(each, LendingPolicy.LENT, CopyPolicy.DELIVERED);
        }
        DeliveryDraft draft = ofWork(ServiceType.COPY).ofPages(10);
        PatronView near = ask(draft.within(new DeliveryLimits(null, List.of("22"), 5, null, true), null));
        assertThat(received(dear)).hasSize(1);
        assertThat(near.state()).isEqualTo(RequestState.SENT);
        assertThat(ask(draft.within(DeliveryLimits.atMost(Amount.fen(299)), null))
                        .state())
                .isEqualTo(RequestState.UNFILLED);
        assertThat(ask(draft.within(new DeliveryLimits(null, List.of("44"), null, null, true), null))
                        .state())
                .isEqualTo(RequestState.SENT);
        assertThat(received(far)).hasSize(1);
        PatronView soon = ask(draft.within(
                new DeliveryLimits(SupplierTier.MEMBER, List.of("11"), null, null, true), today().plusDays(1)));
        assertThat(soon.state()).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void refuses_what_breaks_a_rule_and_names_all_of_them() {
        int before = requests().mine(PageRequest.first(100)).items().size();
        DeliveryDraft wrong = new DeliveryDraft(
                id(library),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                ServiceType.COPY_OR_LOAN,
                null,
                today().minusDays(1),
                DeliveryLimits.NONE,
                "2025-9");
        assertThat(requests().check(wrong))
                .extracting(Violation::code)
                .containsExactly(
                        "literature.delivery.fair-use",
                        "literature.delivery.service",
                        "literature.delivery.no-item",
                        "literature.delivery.wanted-past");
        assertThatThrownBy(() -> requests().submit(wrong))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("2026-1")
                .hasMessageContaining("2025-9");
        assertThat(requests().mine(PageRequest.first(100)).items()).hasSize(before);
        assertThatThrownBy(() -> requests()
                        .submit(new DeliveryDraft(
                                " ", null, null, null, false, null, null, null, null, 0, null, null, "")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void records_which_declaration_of_fair_use_was_accepted() {
        hold(node.library("Holder"), LendingPolicy.LENT, CopyPolicy.DELIVERED);
        assertThat(ask(ofWork(ServiceType.COPY)).fairUseVersion()).isEqualTo("2026-1");
    }

    @Test
    void a_quota_is_reserved_settled_and_released() throws IOException {
        AgencyView holder = node.library("Holder");
        hold(holder, LendingPolicy.LENT, CopyPolicy.DELIVERED);
        AccountView account = open(1000L, 3, null);
        PatronView first = ask(ofWork(ServiceType.COPY).ofPages(10).paidBy(account.id()));
        assertThat(account(account).reserved()).isEqualTo(Amount.fen(300));
        SupplierView there = arrived(holder);
        desk(holder).sendFile(there.id(), there.version(), pdf(), 12, null);
        node.platform.platform().runDue();
        assertThat(account(account).used()).isEqualTo(Amount.fen(360));
        assertThat(account(account).reserved()).isEqualTo(Amount.fen(0));
        assertThat(requests().view(first.id()).cost()).isEqualTo(Amount.fen(360));

        PatronView second = ask(ofWork(ServiceType.COPY).ofPages(20).paidBy(account.id()));
        assertThatThrownBy(() -> ask(ofWork(ServiceType.COPY).ofPages(2).paidBy(account.id())))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("10.00 CNY")
                .hasMessageContaining("9.60 CNY");
        there = arrived(holder);
        desk(holder).decline(there.id(), there.version(), "NotOnShelf", null);
        node.platform.platform().runDue();
        assertThat(requests().view(second.id()).state()).isEqualTo(RequestState.UNFILLED);
        assertThat(account(account).reserved()).isEqualTo(Amount.fen(0));
        assertThat(account(account).openRequests()).isZero();
        assertThat(account(account).doneRequests()).isEqualTo(1);
    }

    @Test
    void a_request_over_the_limit_of_its_account_waits_for_an_approver_who_is_not_the_patron() {
        hold(node.library("Holder"), LendingPolicy.LENT, CopyPolicy.DELIVERED);
        AccountView account = open(null, null, 200L);
        PatronView small = ask(ofWork(ServiceType.COPY).ofPages(6).paidBy(account.id()));
        assertThat(small.state()).isEqualTo(RequestState.SENT);
        PatronView large = ask(ofWork(ServiceType.COPY).ofPages(7).paidBy(account.id()));
        assertThat(large.state()).isEqualTo(RequestState.AWAITING_APPROVAL);
        Caller self = new Caller("ann", "Ann", id(library), Set.of(Roles.APPROVER), Locale.ENGLISH);
        assertThatThrownBy(() -> node.as(self, DeliveryRequests.class).approve(large.id(), large.version()))
                .isInstanceOf(AccessDeniedException.class);
        DeliveryRequests approver = node.as(Callers.approverOf(id(library)), DeliveryRequests.class);
        assertThat(approver.approve(large.id(), large.version()).state()).isEqualTo(RequestState.SENT);
        PatronView other = ask(ofWork(ServiceType.COPY).ofPages(8).paidBy(account.id()));
        approver = node.as(Callers.approverOf(id(library)), DeliveryRequests.class);
        assertThat(approver.disapprove(other.id(), other.version(), "too dear").reason())
                .isEqualTo("too dear");
        assertThat(account(account).openRequests()).isEqualTo(2);
    }

    @Test
    void an_account_begins_anew_with_each_month_and_serves_its_members_only() {
        hold(node.library("Holder"), LendingPolicy.LENT, CopyPolicy.DELIVERED);
        AccountView account = open(300L, null, null, "ann", "carl");
        PatronView old = ask(ofWork(ServiceType.COPY).ofPages(10).paidBy(account.id()));
        assertThatThrownBy(() -> ask(ofWork(ServiceType.COPY).paidBy(account.id())))
                .isInstanceOf(RuleViolationException.class);
        clock.advance(Duration.ofDays(31));
        ask(ofWork(ServiceType.COPY).ofPages(10).paidBy(account.id()));
        PatronView still = requests().view(old.id());
        requests().cancel(old.id(), still.version(), null);
        node.platform.platform().runDue();
        assertThat(account(account).reserved())
                .as("what was reserved in the month before weighs on this one no more")
                .isEqualTo(Amount.fen(300));
        DeliveryRequests stranger = node.as(DeliveryNode.patron(library, "bob"), DeliveryRequests.class);
        assertThatThrownBy(() -> stranger.submit(ofWork(ServiceType.COPY).paidBy(account.id())))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(account.id());
        assertThat(node.as(DeliveryNode.patron(library, "ann"), DeliveryAccounts.class)
                        .mine())
                .filteredOn(each -> each.id().equals(account.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.account().members()).containsExactly("ann"));
    }

    @Test
    void a_link_is_the_patrons_own_and_ends_with_its_downloads_or_its_time() throws IOException {
        AgencyView holder = node.library("Holder");
        hold(holder, LendingPolicy.LENT, CopyPolicy.DELIVERED);
        PatronView asked = ask(ofWork(ServiceType.COPY));
        DeliveryLinks links = node.as(DeliveryNode.patron(library, "ann"), DeliveryLinks.class);
        assertThatThrownBy(() -> links.create(asked.id())).isInstanceOf(NotFoundException.class);
        SupplierView there = arrived(holder);
        desk(holder).sendFile(there.id(), there.version(), pdf(), null, null);
        node.platform.platform().runDue();

        node.platform.as(DeliveryNode.patron(library, "ann"));
        NewDeliveryLink link = links.create(asked.id());
        assertThat(link.toString()).doesNotContain(link.token());
        node.platform.as(DeliveryNode.patron(library, "bob"));
        assertThatThrownBy(() -> links.open(link.token())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.create(asked.id())).isInstanceOf(AccessDeniedException.class);
        node.platform.as(DeliveryNode.patron(library, "ann"));
        for (int i = 0; i < link.downloads(); i++) {
            try (DeliveredDocument document = links.open(link.token())) {
                assertThat(document.workId()).isEqualTo(asked.workId());
                assertThat(document.content()).hasContent("%PDF-1.4 carbon");
            }
        }
        assertThatThrownBy(() -> links.open(link.token())).isInstanceOf(NotFoundException.class);
        NewDeliveryLink later = links.create(asked.id());
        clock.advance(Duration.ofDays(8));
        assertThatThrownBy(() -> links.open(later.token())).isInstanceOf(NotFoundException.class);
        node.platform.platform().runDue();
        assertThat(requests().view(asked.id()).state())
                .as("a copy that nobody has closed is closed by time")
                .isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void takes_in_a_file_that_came_another_way() {
        AgencyView holder = node.library("Holder");
        hold(holder, LendingPolicy.LENT, CopyPolicy.DELIVERED);
        PatronView asked = ask(ofWork(ServiceType.COPY));
        SupplierView there = arrived(holder);
        desk(holder).sendCopy(there.id(), there.version(), 3, null);
        node.platform.platform().runDue();
        PatronView shipped = requests().view(asked.id());
        DeliveryRequests desk = node.as(DeliveryNode.librarian(library), DeliveryRequests.class);
        assertThatThrownBy(() -> desk.receive(
                        asked.id(),
                        shipped.version(),
                        new DocumentUpload("../x", "application/pdf", new ByteArrayInputStream(new byte[] {1}))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("../x");
        PatronView received = desk.receive(asked.id(), shipped.version(), pdf());
        assertThat(received.file()).isNotNull();
        assertThatThrownBy(() -> desk.receive(asked.id(), received.version(), null))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("received");
        assertThatThrownBy(() -> desk.close(asked.id(), shipped.version())).isInstanceOf(ConflictException.class);
    }

    @Test
    void lists_show_no_patron_and_turn_their_pages() {
        hold(node.library("Holder"), LendingPolicy.LENT, CopyPolicy.DELIVERED);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            made.add(ask(ofWork(ServiceType.COPY).forPatron("Ann Secret", "ann@example.org", null))
                    .id());
        }
        DeliveryRequests desk = node.as(DeliveryNode.librarian(library), DeliveryRequests.class);
        Set<String> seen = new HashSet<>();
        PageRequest request = PageRequest.first(2);
        Page<PatronView> page = desk.list(id(library), RequestState.SENT, request);
        while (true) {
            assertThat(page.toString()).doesNotContain("Secret", "ann@");
            page.items().forEach(each -> seen.add(each.id()));
            if (page.next() == null) {
                break;
            }
            page = desk.list(id(library), RequestState.SENT, request.after(page));
        }
        assertThat(seen).isEqualTo(made);
        assertThat(desk.deskView(made.iterator().next()).patronName()).isEqualTo("Ann Secret");
        String work = made.iterator().next();
        node.platform.as(Callers.administrator());
        assertThat(node.platform
                        .get(io.stoa.core.audit.AuditTrail.class)
                        .of(new ResourceRef(DeliveryRequests.KIND, work), PageRequest.first(10))
                        .items())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain("Ann Secret", "ann@"));
    }

    @Test
    void a_library_that_is_no_agency_is_told_so() {
        node.platform.as(Callers.administrator());
        String outside = node.platform
                .get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Outside"), OrganisationKind.UNIVERSITY))
                .id();
        Caller patron = new Caller("zoe", "Zoe", outside, Set.of(), Locale.ENGLISH);
        DeliveryDraft draft = DeliveryDraft.ofWork(outside, work, ServiceType.COPY, "2026-1");
        assertThatThrownBy(() -> node.as(patron, DeliveryRequests.class).submit(draft))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(outside);
    }

    @Test
    void refuses_agencies_that_cannot_be_reached_or_are_there_already() {
        node.platform.as(Callers.administrator());
        PartnerAgencies agencies = node.platform.get(PartnerAgencies.class);
        AgencyId code = AgencyId.of("ISIL", "CN-unreachable");
        AgencyDraft nowhere = new AgencyDraft(
                code, "Nowhere", null, SupplierTier.FOREIGN, null, "DE", true, true, 1, 2, null, null, true);
        assertThatThrownBy(() -> agencies.register(nowhere))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("CN-unreachable");
        assertThatThrownBy(() -> agencies.register(library.agency()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(library.agency().code().value());
        assertThatThrownBy(() -> agencies.setSecurityCode(library.id(), "short"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("16");
    }
}
