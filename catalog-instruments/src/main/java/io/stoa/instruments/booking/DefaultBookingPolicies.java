package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultBookingPolicies implements BookingPolicies {

    private static final String KIND = "booking-policy";

    /** Several of these may stand in one scope. */
    private static final Set<RuleCode> REPEATABLE =
            EnumSet.of(RuleCode.CAP_COUNT, RuleCode.CAP_HOURS, RuleCode.QUALIFICATION);

    private final BookingDesk desk;

    DefaultBookingPolicies(BookingDesk desk) {
        this.desk = desk;
    }

    /** For the validator, which looks into records. */
    private record Stated(
            @NotNull @Valid PolicyScope scope,
            @Size(max = 60) List<@NotNull @Valid BookingRule> rules) {}

    @Override
    public void setRules(PolicyScope scope, List<BookingRule> rules) {
        desk.validate(new Stated(scope, rules));
        set(scope, null, rules);
    }

    @Override
    public void replaceRules(PolicyScope scope, List<BookingRule> known, List<BookingRule> rules) {
        desk.validate(new Stated(scope, rules));
        set(scope, known, rules);
    }

    private void set(PolicyScope scope, @Nullable List<BookingRule> known, List<BookingRule> rules) {
        requireEachOnce(rules);
        desk.context().transactions().runRequired(em -> {
            require(em, scope);
            BookingPolicy policy =
                    em.find(BookingPolicy.class, BookingPolicy.key(scope), LockModeType.PESSIMISTIC_WRITE);
            List<BookingRule> before = policy == null ? List.of() : policy.getRules();
            if (known != null && !known.equals(before)) {
                throw ConflictException.of(
                        Message.of("instruments.booking.rules-changed", "scope", BookingPolicy.key(scope)));
            }
            if (policy == null) {
                em.persist(new BookingPolicy(scope, rules, desk.now()));
            } else {
                policy.set(rules, desk.now());
            }
            audit(em, scope, Json.write(java.util.Map.of("rules", List.of(before, rules))));
        });
    }

    private static void requireEachOnce(List<BookingRule> rules) {
        Set<RuleCode> seen = EnumSet.noneOf(RuleCode.class);
        for (BookingRule rule : rules) {
            if (!seen.add(rule.code()) && !REPEATABLE.contains(rule.code())) {
                throw new RuleViolationException(
                        Violation.of(Message.of("instruments.booking.rule-twice", "rule", rule.code())));
            }
        }
    }

    @Override
    public List<BookingRule> rules(PolicyScope scope) {
        desk.validate(new Stated(scope, List.of()));
        return desk.context().transactions().required(em -> {
            require(em, scope);
            BookingPolicy policy = em.find(BookingPolicy.class, BookingPolicy.key(scope));
            return policy == null ? List.of() : policy.getRules();
        });
    }

    /** The instrument of a scope must be the provider's, so that nobody sets rules under a foreign name. */
    private void require(EntityManager em, PolicyScope scope) {
        if (scope instanceof PolicyScope.OfInstrument of) {
            KnownInstrument instrument = visible(em, of.instrumentId());
            if (!scope.providerId().equals(instrument.providerId())) {
                throw KnownInstrument.notFound(of.instrumentId());
            }
        }
        desk.context().access().require(SET_RULES, subject(scope.providerId(), BookingPolicy.key(scope)));
    }

    private KnownInstrument visible(EntityManager em, String instrumentId) {
        return KnownInstrument.visible(em, desk.context().access(), instrumentId);
    }

    private static AccessSubject subject(String providerId, String key) {
        return AccessSubject.ofProvider(KIND, key, providerId);
    }

    private void audit(EntityManager em, PolicyScope scope, String changes) {
        Caller caller = desk.context().access().caller();
        AccessSubject subject = subject(scope.providerId(), BookingPolicy.key(scope));
        desk.context().audit().done(em, caller, SET_RULES, subject, null, changes);
    }

    @Override
    public List<BookingRule> rulesFor(String instrumentId) {
        return desk.context().transactions().required(em -> {
            visible(em, instrumentId);
            return desk.reader().rules(em, instrumentId).list();
        });
    }

    @Override
    public CalendarSettings setCalendar(String instrumentId, CalendarSettings settings) {
        desk.validate(settings);
        return desk.context().transactions().required(em -> {
            String provider = visible(em, instrumentId).providerId();
            PolicyScope scope = new PolicyScope.OfInstrument(provider, instrumentId);
            desk.context().access().require(SET_RULES, subject(provider, BookingPolicy.key(scope)));
            desk.calendars().lock(em, List.of(instrumentId), Duration.ZERO, true);
            em.createQuery("update BookingCalendar c set c.zone = :zone, c.groupName = :group where c.id = :id")
                    .setParameter("zone", settings.zone().getId())
                    .setParameter("group", settings.group())
                    .setParameter("id", instrumentId)
                    .executeUpdate();
            audit(em, scope, Json.write(settings));
            return settings;
        });
    }

    @Override
    public CalendarSettings calendar(String instrumentId) {
        return desk.context().transactions().required(em -> {
            visible(em, instrumentId);
            return em
                    .createQuery("select c.zone, c.groupName from BookingCalendar c where c.id = :id", Object[].class)
                    .setParameter("id", instrumentId)
                    .getResultList()
                    .stream()
                    .map(row -> new CalendarSettings(ZoneId.of((String) row[0]), (String) row[1]))
                    .findFirst()
                    .orElseGet(() -> new CalendarSettings(desk.options().zone(), null));
        });
    }
}
