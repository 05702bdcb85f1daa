package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Caller;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.time.WorkCalendar;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.Holding;
import io.stoa.literature.ItemState;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next supplier: the nearest tier that has one within the patron's limits, and in it the one whose turn it is.
 * Turns are counted in the database under row locks taken in the order of ids, and weighed: who has had the fewest turns for
 * its weight is next.
 */
final class Rota {

    private final ModuleContext context;
    private final DeliveryOptions options;
    private final WorkCalendar calendar;
    private final Quotas quotas;

    Rota(ModuleContext context, DeliveryOptions options, WorkCalendar calendar, Quotas quotas) {
        this.context = context;
        this.options = options;
        this.calendar = calendar;
        this.quotas = quotas;
    }

    /** A supplier and what it is expected to cost. */
    record Choice(PartnerAgency agency, @Nullable Amount price) {}

    @Nullable
    Choice next(EntityManager em, DeliveryRequest request) {
        DeliveryLimits limits = request.limits();
        SupplierTier farthest = limits.farthest();
        Amount most = quotas.mostFor(em, request);
        DeliveryTariff tariff = tariff();
        for (SupplierTier tier : SupplierTier.values()) {
            if (farthest != null && tier.compareTo(farthest) > 0) {
                return null;
            }
            List<Choice> eligible = eligible(em, request, tier, most, tariff);
            if (!eligible.isEmpty()) {
                return whoseTurnItIs(em, eligible);
            }
        }
        return null;
    }

    /** What something costs at a member library. */
    @Nullable
    Amount estimate(PartnerAgency library, ServiceType service, int pages) {
        DeliveryTariff tariff = tariff();
        return tariff == null ? null : tariff.price(library.code(), SupplierTier.MEMBER, service, pages);
    }

    /** What an agency charges by the tariff. */
    @Nullable
    Amount price(PartnerAgency agency, ServiceType service, int pages) {
        DeliveryTariff tariff = tariff();
        return tariff == null ? null : tariff.price(agency.code(), agency.getTier(), service, pages);
    }

    private @Nullable DeliveryTariff tariff() {
        return context.access()
                .as(
                        Caller.system(),
                        () -> context.get(RuleSets.class).history(DeliveryRequests.TARIFF).stream()
                                .filter(rules -> rules.isInForce(today()))
                                .findFirst()
                                .map(rules -> rules.as(DeliveryTariff.class))
                                .orElse(null));
    }

    private LocalDate today() {
        return context.clock().instant().atZone(options.zone()).toLocalDate();
    }

    private List<Choice> eligible(
            EntityManager em,
            DeliveryRequest request,
            SupplierTier tier,
            @Nullable Amount most,
            @Nullable DeliveryTariff tariff) {
        Set<String> holding = tier == SupplierTier.MEMBER ? holders(em, request) : Set.of();
        return em.createQuery(
                        "select a from PartnerAgency a where a.tier = :tier and a.active = true order by a.id",
                        PartnerAgency.class)
                .setParameter("tier", tier)
                .getResultStream()
                .filter(agency -> tier != SupplierTier.MEMBER || holding.contains(agency.getLibraryId()))
                .filter(agency -> isAvailable(agency, request))
                .map(agency -> new Choice(
                        agency,
                        tariff == null
                                ? null
                                : tariff.price(agency.code(), tier, request.getService(), request.countedPages())))
                .filter(choice -> isAffordable(choice.price(), request.most(), most))
                .toList();
    }

    private static boolean isAffordable(@Nullable Amount price, @Nullable Amount patron, @Nullable Amount account) {
        return price == null || !price.exceeds(patron) && !price.exceeds(account);
    }

    private boolean isAvailable(PartnerAgency agency, DeliveryRequest request) {
        DeliveryLimits limits = request.limits();
        Integer days = limits.workingDays();
        return !request.getLibraryId().equals(agency.getLibraryId())
                && !request.tried().contains(agency.getId())
                && agency.serves(request.getService())
                && agency.isAskedAt(context.clock().instant())
                && limits.allow(agency.getRegion())
                && (days == null || agency.getUsualDays() <= days)
                && isInTime(agency, request.getWantedBy());
    }

    private boolean isInTime(PartnerAgency agency, @Nullable LocalDate wantedBy) {
        return wantedBy == null
                || !calendar.addWorkingDays(today(), agency.getUsualDays())
                        .date()
                        .isAfter(wantedBy);
    }

    /** The libraries that hold it and whose policy allows the service. */
    private static Set<String> holders(EntityManager em, DeliveryRequest request) {
        String work = request.getWorkId();
        if (work == null) {
            return Set.of();
        }
        return em.createQuery("select h from Holding h where h.workId = :work", Holding.class)
                .setParameter("work", work)
                .getResultStream()
                .filter(held -> isOffered(held, request))
                .map(Holding::getLibraryId)
                .collect(Collectors.toSet());
    }

    private static boolean isOffered(Holding held, DeliveryRequest request) {
        if (request.getService() == ServiceType.LOAN) {
            boolean free = held.getItems().isEmpty()
                    || held.getItems().stream().anyMatch(item -> item.state() == ItemState.ON_SHELF);
            return free && (held.getLending() == LendingPolicy.LENT || held.getLending() == LendingPolicy.ASK);
        }
        return held.getCopying() != CopyPolicy.NOT_DELIVERED
                && (held.getCopying() != CopyPolicy.PAPER_ONLY
                        || request.limits().paperToo());
    }

    private static Choice whoseTurnItIs(EntityManager em, List<Choice> eligible) {
        Map<String, SupplierTurn> turns = new HashMap<>();
        for (Choice choice : eligible) {
            String id = choice.agency().getId();
            SupplierTurn turn = em.find(SupplierTurn.class, id, LockModeType.PESSIMISTIC_WRITE);
            turns.put(id, Objects.requireNonNull(turn, id));
        }
        Choice next = eligible.stream()
                .min(Comparator.comparingDouble((Choice choice) -> share(choice, turns))
                        .thenComparing(choice -> choice.agency().getId()))
                .orElseThrow();
        Objects.requireNonNull(turns.get(next.agency().getId())).take();
        return next;
    }

    private static double share(Choice choice, Map<String, SupplierTurn> turns) {
        long had = Objects.requireNonNull(turns.get(choice.agency().getId())).getTurns();
        return (had + 1.0) / choice.agency().getWeight();
    }
}
