package io.stoa.instruments.assessment;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.rule.RuleSet;
import io.stoa.core.rule.RuleSets;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultAssessment implements Assessment {

    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2198;

    private final ModuleContext context;
    private final ZoneId zone;

    DefaultAssessment(ModuleContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
    }

    /** The rules of a year, and since when they are in force. */
    private record YearRules(int year, LocalDate from, AssessmentRules rules) {

        InstrumentAssessment assess(AssessedInstrument instrument, YearCount count) {
            YearOfUse use = count.result(rules.quota().of(instrument.range()));
            return new InstrumentAssessment(
                    instrument.id(),
                    instrument.title(),
                    instrument.providerId(),
                    instrument.range(),
                    year,
                    from,
                    use,
                    new Scoring(rules).score(use));
        }

        YearCount count(AssessedInstrument instrument) {
            return YearCount.of(instrument, year, lookAtUsers());
        }

        boolean lookAtUsers() {
            return rules.lookAt(Indicator.EXTERNAL_ORGANISATIONS)
                    || rules.lookAt(Indicator.USERS)
                    || rules.lookAt(Indicator.SAMPLES);
        }
    }

    @Override
    public TracedAssessment assess(String instrumentId, int year) {
        return context.transactions().required(em -> {
            AssessedInstrument instrument = AssessedInstrument.one(em, instrumentId, zone);
            context.access().requireVisible(instrument.subject());
            context.access().require(READ, AccessSubject.ofProvider(KIND, instrumentId, instrument.providerId()));
            YearRules rules = rules(year);
            List<TracedAssessment> traced = new ArrayList<>();
            new UseReader(em, year, true).read(List.of(instrument), (each, used) -> {
                YearCount count = rules.count(each);
                List<CountedSession> records = count.trace(used);
                traced.add(new TracedAssessment(rules.assess(each, count), records));
            });
            return traced.get(0);
        });
    }

    @Override
    public OrganisationAssessment assessOrganisation(String organisationId, int year) {
        context.access().require(READ, AccessSubject.ofProvider(KIND, null, organisationId));
        return context.transactions().required(em -> {
            YearRules rules = rules(year);
            List<InstrumentAssessment> instruments = assess(em, organisationId, rules);
            YearOfUse use =
                    instruments.stream().map(InstrumentAssessment::use).reduce(YearOfUse.NOTHING, YearOfUse::plus);
            Score score = new Scoring(rules.rules()).score(use);
            return new OrganisationAssessment(organisationId, year, rules.from(), use, score, instruments);
        });
    }

    @Override
    public List<InstrumentAssessment> assessAll(int year) {
        context.access().require(READ, AccessSubject.ofPlatform(KIND, null));
        return context.transactions()
                .required(em -> assess(em, null, rules(year)).stream()
                        .sorted(Comparator.comparing((InstrumentAssessment each) ->
                                        each.score().points())
                                .reversed()
                                .thenComparing(InstrumentAssessment::instrumentId))
                        .toList());
    }

    private List<InstrumentAssessment> assess(EntityManager em, @Nullable String organisationId, YearRules rules) {
        List<AssessedInstrument> instruments = AssessedInstrument.all(em, organisationId, zone);
        List<InstrumentAssessment> assessed = new ArrayList<>(instruments.size());
        new UseReader(em, rules.year(), rules.lookAtUsers())
                .read(
                        instruments,
                        (each, used) -> assessed.add(
                                rules.assess(each, rules.count(each).add(used))));
        return assessed;
    }

    private YearRules rules(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RuleViolationException(Violation.of(
                    Message.of("instruments.assessment.year", "year", year, "from", FIRST_YEAR, "to", LAST_YEAR)));
        }
        RuleSet rules = context.get(RuleSets.class).inForce(RULES, LocalDate.of(year, 12, 31));
        return new YearRules(year, rules.effectiveFrom(), rules.as(AssessmentRules.class));
    }
}
