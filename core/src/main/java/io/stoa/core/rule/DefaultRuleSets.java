package io.stoa.core.rule;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class DefaultRuleSets implements RuleSets {

    private static final String KIND = "rule-set";
    private static final Pattern NAME = Pattern.compile(RuleSetDraft.NAME);

    private final ModuleContext context;

    DefaultRuleSets(ModuleContext context) {
        this.context = context;
    }

    @Override
    public RuleSet publish(RuleSetDraft draft) {
        context.access().require(Action.ADMINISTER, subject(draft.name()));
        context.requireValid(draft);
        requireForwards(draft);
        checkContent(draft);
        return context.transactions().required(em -> publish(em, draft));
    }

    @Override
    public RuleSet inForce(String name, LocalDate day) {
        requireRead(name);
        List<RuleSet> all = views(name);
        return all.stream()
                .filter(rules -> rules.isInForce(day))
                .findFirst()
                .orElseThrow(() -> notInForce(name, day, all));
    }

    @Override
    public List<RuleSet> history(String name) {
        requireRead(name);
        return views(name);
    }

    private void requireRead(String name) {
        context.access().require(READ, subject(name));
    }

    /** What is no name at all is not written to the audit trail. */
    private static AccessSubject subject(@Nullable String name) {
        return AccessSubject.ofPlatform(KIND, name != null && isName(name) ? name : null);
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void requireForwards(RuleSetDraft draft) {
        LocalDate until = draft.effectiveUntil();
        if (until != null && !until.isAfter(draft.effectiveFrom())) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "core.rule.period-backwards",
                    "name",
                    draft.name(),
                    "from",
                    draft.effectiveFrom(),
                    "until",
                    until)));
        }
    }

    private void checkContent(RuleSetDraft draft) {
        RuleContent.checkObject(draft.name(), draft.content());
        Class<?> type = context.ruleTypes().get(draft.name());
        if (type != null) {
            context.requireValid(RuleContent.read(draft.name(), draft.content(), type));
        }
    }

    private RuleSet publish(EntityManager em, RuleSetDraft draft) {
        List<PublishedRuleSet> before = read(em, draft.name());
        RuleSet rules = new RuleSet(
                draft.name(),
                draft.effectiveFrom(),
                draft.effectiveUntil(),
                draft.content(),
                draft.legalSource(),
                context.clock().instant().truncatedTo(ChronoUnit.MICROS),
                context.access().caller().id());
        requireNoOverlap(rules, before);
        before.stream()
                .filter(other -> other.isOpenBefore(rules.effectiveFrom()))
                .forEach(other -> other.endOn(rules.effectiveFrom()));
        store(em, new PublishedRuleSet(context.ids().next(), before.size() + 1, rules), rules.name());
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        Action.ADMINISTER,
                        AccessSubject.ofPlatform(KIND, rules.name() + "/" + rules.effectiveFrom()),
                        null,
                        null);
        return rules;
    }

    private static void requireNoOverlap(RuleSet rules, List<PublishedRuleSet> before) {
        List<Violation> overlaps = before.stream()
                .filter(other -> !other.isOpenBefore(rules.effectiveFrom()))
                .map(PublishedRuleSet::view)
                .filter(other -> overlap(rules, other))
                .map(other -> Violation.of(Message.of(
                        "core.rule.overlap", "name", rules.name(), "period", period(rules), "other", period(other))))
                .toList();
        if (!overlaps.isEmpty()) {
            throw new RuleViolationException(overlaps);
        }
    }

    private static boolean overlap(RuleSet a, RuleSet b) {
        return a.isInForce(b.effectiveFrom()) || b.isInForce(a.effectiveFrom());
    }

    /** Two that publish at once both take the next revision, and the unique key lets one of them through. */
    private static void store(EntityManager em, PublishedRuleSet rules, String name) {
        try {
            em.persist(rules);
            em.flush();
        } catch (PersistenceException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.of(Message.of("core.rule.published-meanwhile", "name", name));
            }
            throw e;
        }
    }

    private List<RuleSet> views(String name) {
        if (!isName(name)) {
            return List.of();
        }
        return context.transactions()
                .required(em ->
                        read(em, name).stream().map(PublishedRuleSet::view).toList());
    }

    private static List<PublishedRuleSet> read(EntityManager em, String name) {
        return em.createQuery(
                        "select r from PublishedRuleSet r where r.name = :name order by r.effectiveFrom desc",
                        PublishedRuleSet.class)
                .setParameter("name", name)
                .getResultList();
    }

    private static NotFoundException notInForce(String name, LocalDate day, List<RuleSet> all) {
        String nearest = all.stream()
                .min(Comparator.comparingLong(rules -> distance(rules, day)))
                .map(DefaultRuleSets::period)
                .orElse(null);
        return new NotFoundException(Message.of(
                "core.rule.not-in-force", "name", isName(name) ? name : null, "day", day, "nearest", nearest));
    }

    private static long distance(RuleSet rules, LocalDate day) {
        LocalDate until = rules.effectiveUntil();
        return day.isBefore(rules.effectiveFrom()) || until == null
                ? Math.abs(ChronoUnit.DAYS.between(day, rules.effectiveFrom()))
                : ChronoUnit.DAYS.between(until.minusDays(1), day);
    }

    /** From the first to the last day, as people write periods. */
    private static String period(RuleSet rules) {
        @Nullable LocalDate until = rules.effectiveUntil();
        return rules.effectiveFrom() + " – " + (until == null ? "…" : until.minusDays(1));
    }
}
