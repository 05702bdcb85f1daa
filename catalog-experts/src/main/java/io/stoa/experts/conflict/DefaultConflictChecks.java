package io.stoa.experts.conflict;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.rule.RuleSets;
import io.stoa.experts.OrganisationNames;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

final class DefaultConflictChecks implements ConflictChecks {

    private final ModuleContext context;
    private final ExpertProfiles experts;

    DefaultConflictChecks(ModuleContext context) {
        this.context = context;
        this.experts = new ExpertProfiles(context);
    }

    @Override
    public ConflictReport check(ConflictRequest request) {
        List<Conflict> conflicts = new ArrayList<>();
        Check check = begin(request);
        ConflictTally tally = check.run(conflict -> {
            if (conflicts.size() == MOST) {
                throw new RuleViolationException(
                        new Violation(Message.of("experts.conflict.too-many", "limit", MOST), MOST, null, List.of()));
            }
            conflicts.add(conflict);
        });
        return new ConflictReport(request.day(), check.rules, conflicts, tally.gaps());
    }

    @Override
    public ConflictTally each(ConflictRequest request, Consumer<Conflict> sink) {
        return begin(request).run(sink);
    }

    @Override
    public ConflictRules rules(LocalDate day) {
        return context.get(RuleSets.class).history(ConflictRules.NAME).stream()
                .filter(published -> published.isInForce(day))
                .findFirst()
                .map(published -> published.as(ConflictRules.class))
                .orElseGet(ConflictRules::usual);
    }

    private Check begin(ConflictRequest request) {
        context.requireValid(request);
        AccessSubject subject = AccessSubject.ofProvider(KIND, null, request.organiserId());
        context.access().require(CHECK, subject);
        return new Check(request, subject, rules(request.day()));
    }

    /** One check under way. */
    private final class Check {

        private final ConflictRequest request;
        private final AccessSubject subject;
        private final ConflictRules rules;
        private final RuleClock clock;
        private final KnownEmployers employers;
        private final IndexedConflictFinder finder;
        private final Map<String, List<DeclarationView>> declared;
        private final List<MissingEvidence> gaps = new ArrayList<>();
        private int checked;
        private long found;

        Check(ConflictRequest request, AccessSubject subject, ConflictRules rules) {
            this.request = request;
            this.subject = subject;
            this.rules = rules;
            this.clock = new RuleClock(rules, request.day());
            this.employers = new KnownEmployers(context.transactions().required(OrganisationNames::read));
            this.finder = new IndexedConflictFinder(
                    request.applications().stream().map(employers::in).toList(), rules, request.day());
            this.declared = declarations();
        }

        ConflictTally run(Consumer<Conflict> sink) {
            if (request.expertIds().isEmpty() && request.others().isEmpty()) {
                experts.eachPublished(expert -> check(expert, sink));
            } else {
                experts.each(request.expertIds(), expert -> check(expert, sink));
                request.others().forEach(other -> check(other, sink));
            }
            gaps.addAll(finder.gaps());
            context.transactions()
                    .runRequired(em -> context.audit()
                            .done(em, context.access().caller(), CHECK, subject, null, Json.write(summary())));
            return new ConflictTally(checked, found, gaps);
        }

        private Map<String, Object> summary() {
            return Map.of("applications", request.applications().size(), "experts", checked, "conflicts", found);
        }

        private void check(PersonProfile expert, Consumer<Conflict> sink) {
            PersonProfile known = employers.in(expert);
            List<Conflict> conflicts = new ArrayList<>(finder.conflictsOf(known));
            if (expert.expertId() != null && rules.declaredInReview() != Effect.OFF) {
                declared.getOrDefault(expert.expertId(), List.of())
                        .forEach(declaration -> conflicts.add(declared(expert, declaration)));
            }
            conflicts.forEach(sink);
            gaps.addAll(finder.gapsOf(known));
            checked++;
            found += conflicts.size();
        }

        private Conflict declared(PersonProfile expert, DeclarationView declaration) {
            LocalDate day = LocalDate.ofInstant(declaration.declaredAt(), ZoneOffset.UTC);
            ConflictEvidence evidence = new ConflictEvidence(
                    EvidenceSource.DECLARATION,
                    null,
                    Message.of("experts.conflict.evidence.declared", "reason", declaration.reason()),
                    day,
                    null,
                    Certainty.CONFIRMED);
            return Findings.conflict(
                    expert.id(),
                    declaration.applicationId(),
                    ConflictRule.DECLARED_IN_REVIEW,
                    List.of(evidence),
                    clock);
        }

        private Map<String, List<DeclarationView>> declarations() {
            Set<String> asked = request.applications().stream()
                    .map(ApplicationParties::applicationId)
                    .collect(Collectors.toSet());
            Map<String, List<DeclarationView>> byExpert = new HashMap<>();
            context
                    .transactions()
                    .required(em -> em.createQuery(
                                    "select d from DeclaredConflict d where d.organiserId = :organiser"
                                            + " and d.withdrawnBecause is null order by d.id",
                                    DeclaredConflict.class)
                            .setParameter("organiser", request.organiserId())
                            .getResultList())
                    .stream()
                    .map(DeclaredConflict::view)
                    .filter(declaration -> asked.contains(declaration.applicationId()))
                    .forEach(declaration -> byExpert.computeIfAbsent(declaration.expertId(), id -> new ArrayList<>())
                            .add(declaration));
            return byExpert;
        }
    }
}
