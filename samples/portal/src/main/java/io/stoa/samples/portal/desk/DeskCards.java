package io.stoa.samples.portal.desk;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.PanelRoles;
import io.stoa.literature.WorkMerges;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.delivery.RequestState;
import io.stoa.literature.delivery.SupplyDesk;
import io.stoa.literature.delivery.SupplyState;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.application.ApplicationState;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewState;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.programmes.review.SeatState;
import io.stoa.spring.CurrentCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which desks a caller has use for, and what waits there. Roles only choose what is shown; whoever follows a link meets
 * the access policy.
 */
@Component
class DeskCards {

    private final CurrentCaller callers;
    private final DeliveryRequests requests;
    private final SupplyDesk supply;
    private final DuplicateReview duplicates;
    private final Applications applications;
    private final ReviewDesk reviews;

    DeskCards(
            CurrentCaller callers,
            DeliveryRequests requests,
            SupplyDesk supply,
            DuplicateReview duplicates,
            Applications applications,
            ReviewDesk reviews) {
        this.callers = callers;
        this.requests = requests;
        this.supply = supply;
        this.duplicates = duplicates;
        this.applications = applications;
        this.reviews = reviews;
    }

    List<DeskCard> ofCaller() {
        Caller caller = callers.get();
        List<DeskCard> cards = new ArrayList<>();
        ofReviewer(cards);
        ofLibrary(caller, cards);
        ofProgrammes(caller, cards);
        ofProvider(caller, cards);
        ofAdministrator(caller, cards);
        cards.add(new DeskCard("bookings", "/desk/bookings", 0));
        cards.add(new DeskCard("deliveries", "/desk/deliveries", count(requests::mine, DeskCards::wantsThePatron)));
        cards.add(new DeskCard(
                "applications",
                "/desk/applications",
                count(
                        applications::own,
                        application -> application.state() == ApplicationState.DRAFT
                                || application.state() == ApplicationState.RETURNED)));
        cards.add(new DeskCard("my-data", "/desk/my-data", 0));
        return cards;
    }

    private void ofReviewer(List<DeskCard> cards) {
        List<ReviewerRoundView> rounds = reviews.rounds();
        if (!rounds.isEmpty()) {
            long open = rounds.stream()
                    .filter(round -> round.open() && round.seat() != SeatState.DECLINED)
                    .mapToLong(round -> round.seat() == SeatState.INVITED
                            ? 1
                            : round.tasks().stream()
                                    .filter(task -> task.state() != ReviewState.FINAL)
                                    .count())
                    .sum();
            cards.add(new DeskCard("reviews", "/desk/reviews", (int) Math.min(open, DeskCard.MOST)));
        }
    }

    private void ofLibrary(Caller caller, List<DeskCard> cards) {
        String library = caller.organisationId();
        if (library == null || !caller.is(DeliveryRoles.LIBRARIAN)) {
            return;
        }
        int verify = count(page -> requests.list(library, RequestState.VERIFYING, page), request -> true);
        int arrived = count(page -> requests.list(library, RequestState.SHIPPED, page), request -> true);
        cards.add(new DeskCard("library", "/desk/deliveries?of=library", Math.min(verify + arrived, DeskCard.MOST)));
        cards.add(new DeskCard(
                "supply",
                "/desk/supply",
                count(page -> supply.list(library, SupplyState.RECEIVED, page), request -> true)));
        cards.add(new DeskCard("counter", "/desk/counter", 0));
    }

    private void ofProgrammes(Caller caller, List<DeskCard> cards) {
        boolean secretary = caller.is(ProgrammeRoles.SECRETARY);
        if (secretary || caller.is(ProgrammeRoles.CHAIR) || approves(caller)) {
            cards.add(new DeskCard("programmes", "/desk/programmes", 0));
        }
        if (secretary || caller.is(PanelRoles.SECRETARY)) {
            cards.add(new DeskCard("panels", "/desk/panels", 0));
        }
    }

    private void ofProvider(Caller caller, List<DeskCard> cards) {
        boolean staff = caller.is(Roles.STAFF);
        if (staff || approves(caller)) {
            cards.add(new DeskCard("approvals", "/desk/approvals", 0));
        }
        if (staff) {
            cards.add(new DeskCard("usage", "/desk/usage", 0));
            cards.add(new DeskCard("statements", "/desk/statements", 0));
            cards.add(new DeskCard("imports", "/desk/imports", 0));
        }
        if (caller.is(WorkMerges.CATALOGUER)) {
            cards.add(duplicates(DuplicateQuery.open()));
        } else if (staff && caller.organisationId() != null) {
            cards.add(duplicates(DuplicateQuery.open().ofProvider(caller.organisationId())));
        }
    }

    private DeskCard duplicates(DuplicateQuery query) {
        return new DeskCard(
                "duplicates", "/desk/duplicates", count(page -> duplicates.list(query, page), pair -> true));
    }

    private void ofAdministrator(Caller caller, List<DeskCard> cards) {
        if (caller.is(Roles.ADMINISTRATOR)) {
            cards.add(duplicates(DuplicateQuery.open()));
            cards.add(new DeskCard("jobs", "/desk/jobs", 0));
            cards.add(new DeskCard("organisations", "/desk/organisations", 0));
            cards.add(new DeskCard("counter", "/desk/counter", 0));
        }
        if (caller.is(Roles.ADMINISTRATOR) || caller.is(Roles.STAFF) || approves(caller)) {
            cards.add(new DeskCard("audit", "/desk/audit", 0));
        }
    }

    private static boolean approves(Caller caller) {
        return caller.is(Roles.APPROVER) || caller.is(Roles.PLATFORM_APPROVER);
    }

    private static boolean wantsThePatron(PatronView request) {
        return request.state() == RequestState.CONDITIONAL
                || request.state() == RequestState.RECEIVED
                || request.state() == RequestState.RECALLED
                || request.state() == RequestState.OVERDUE;
    }

    private static <T> int count(Function<PageRequest, ? extends Page<T>> list, Predicate<? super T> wanted) {
        return (int) list.apply(PageRequest.first(DeskCard.MOST)).items().stream()
                .filter(wanted)
                .count();
    }
}
