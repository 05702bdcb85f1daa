package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.experts.Collaboration;
import io.stoa.experts.Employment;
import io.stoa.experts.NameForms;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.conflict.PersonForms.Identity;
import io.stoa.experts.conflict.Postings.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class IndexedConflictFinder implements ConflictFinder {

    /** A title of fewer letters says too little to be the same work. */
    private static final int TELLING_TITLE = 8;

    /**
     * Somebody behind an application, or one of its organisations.
     *
     * @param application the application's number
     * @param person the person, or null for an organisation
     */
    private record Party(int application, @Nullable PersonForms person) {

        @Nullable
        String personId() {
            return person == null ? null : person.profile().id();
        }
    }

    private record Link(int party, Object mine, Object theirs) {}

    private final RuleClock rules;
    private final List<ApplicationParties> applications;
    private final List<Party> parties = new ArrayList<>();
    private final Postings<Identity> identities = new Postings<>();
    private final Postings<Workplace> workplaces = new Postings<>();
    private final Postings<PersonRelation> relations = new Postings<>();
    private final Postings<PersonRelation> advisers = new Postings<>();
    private final Postings<Collaboration> collaborations = new Postings<>();
    private final Postings<Collaboration> works = new Postings<>();
    private final Map<String, List<Integer>> calls = new HashMap<>();
    private final List<MissingEvidence> gaps = new ArrayList<>();

    IndexedConflictFinder(Collection<ApplicationParties> applications, ConflictRules rules, LocalDate day) {
        this.rules = new RuleClock(rules, day);
        this.applications = List.copyOf(applications);
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < this.applications.size(); number++) {
            ApplicationParties application = this.applications.get(number);
            if (!ids.add(application.applicationId())) {
                throw new RuleViolationException(Violation.of(
                        Message.of("experts.conflict.application-twice", "application", application.applicationId())));
            }
            index(number, application);
        }
    }

    @Override
    public List<Conflict> conflictsOf(PersonProfile expert) {
        PersonForms forms = new PersonForms(expert);
        Findings findings = new Findings();
        samePerson(forms, findings);
        sameEmployer(forms, findings);
        relations(forms, findings);
        collaborations(forms, findings);
        sameCall(expert, findings);
        return findings.conflicts(
                expert.id(), number -> applications.get(number).applicationId(), rules);
    }

    @Override
    public List<MissingEvidence> gapsOf(PersonProfile expert) {
        return gaps(expert, null);
    }

    @Override
    public List<MissingEvidence> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public ConflictReport report(Collection<PersonProfile> experts) {
        List<Conflict> conflicts = new ArrayList<>();
        List<MissingEvidence> missing = new ArrayList<>();
        for (PersonProfile expert : experts) {
            conflicts.addAll(conflictsOf(expert));
            missing.addAll(gapsOf(expert));
        }
        missing.addAll(gaps);
        return new ConflictReport(rules.day(), rules.rules(), conflicts, missing);
    }

    private void index(int number, ApplicationParties application) {
        if (application.callId() != null) {
            calls.computeIfAbsent(application.callId(), call -> new ArrayList<>())
                    .add(number);
        }
        for (InvolvedOrganisation organisation : application.organisations()) {
            parties.add(new Party(number, null));
            post(workplaces, Workplace.of(organisation).keys(), Workplace.of(organisation));
        }
        for (PersonProfile person : application.people()) {
            PersonForms forms = new PersonForms(person);
            parties.add(new Party(number, forms));
            index(forms);
            gaps.addAll(gaps(person, application.applicationId()));
        }
    }

    private void index(PersonForms forms) {
        PersonProfile person = forms.profile();
        forms.identities().forEach((key, identity) -> post(identities, List.of(key), identity));
        for (Workplace workplace : lookedAt(person)) {
            post(workplaces, workplace.keys(), workplace);
        }
        for (PersonRelation relation : person.relations()) {
            if (rules.lookAt(relation)) {
                post(relations, PersonForms.keys(relation), relation);
            }
            if (rules.lookAtAdviser(relation)) {
                post(advisers, PersonForms.keys(relation), relation);
            }
        }
        for (Collaboration collaboration : person.collaborations()) {
            if (rules.lookAt(collaboration)) {
                post(collaborations, PersonForms.keys(collaboration), collaboration);
                post(works, work(collaboration), collaboration);
            }
        }
    }

    private <T> void post(Postings<T> postings, List<String> keys, T what) {
        keys.forEach(key -> postings.add(key, parties.size() - 1, what));
    }

    private List<Workplace> lookedAt(PersonProfile person) {
        List<Workplace> workplaces = new ArrayList<>();
        for (Employment employment : person.employments()) {
            if (rules.lookAt(employment)) {
                workplaces.add(Workplace.of(employment));
            }
        }
        return workplaces;
    }

    private List<MissingEvidence> gaps(PersonProfile person, @Nullable String applicationId) {
        Effect effect = rules.rules().missingEvidence();
        PeriodRule employer = rules.rules().sameEmployer();
        if (effect == Effect.OFF
                || employer.effect() == Effect.OFF
                || !lookedAt(person).isEmpty()) {
            return List.of();
        }
        Message reason = Message.of("experts.conflict.unknown-employer", "person", person.id(), "day", rules.day());
        return List.of(new MissingEvidence(person.id(), applicationId, ConflictRule.SAME_EMPLOYER, effect, reason));
    }

    private void samePerson(PersonForms expert, Findings findings) {
        expert.identities().forEach((key, mine) -> {
            for (Posting<Identity> posting : identities.of(key)) {
                Party party = parties.get(posting.party());
                boolean byName = mine.kind() == AliasKind.NAME;
                if (byName && party.person() != null && expert.isSurelyNot(party.person())) {
                    continue;
                }
                Certainty certainty = byName ? Certainty.UNCONFIRMED : both(mine, posting.what());
                findings.add(
                        party.application(),
                        ConflictRule.SAME_PERSON,
                        new Link(posting.party(), key, key),
                        new ConflictEvidence(
                                EvidenceSource.BOTH, party.personId(), PersonForms.told(mine), null, null, certainty));
            }
        });
    }

    private static Certainty both(Identity mine, Identity theirs) {
        return mine.certainty() == Certainty.CONFIRMED && theirs.certainty() == Certainty.CONFIRMED
                ? Certainty.CONFIRMED
                : Certainty.UNCONFIRMED;
    }

    private void sameEmployer(PersonForms expert, Findings findings) {
        for (Workplace mine : lookedAt(expert.profile())) {
            for (String key : mine.keys()) {
                for (Posting<Workplace> posting : workplaces.of(key)) {
                    sameEmployer(mine, posting, findings);
                }
            }
        }
    }

    private void sameEmployer(Workplace mine, Posting<Workplace> posting, Findings findings) {
        Workplace theirs = posting.what();
        Party party = parties.get(posting.party());
        boolean departments = rules.rules().departmentsOnly() && party.person() != null;
        Certainty certainty = mine.sameAs(theirs, departments);
        if (certainty == Certainty.REJECTED) {
            return;
        }
        Message what = party.person() == null
                ? Message.of("experts.conflict.evidence.involved", "organisation", theirs.organisation())
                : Message.of("experts.conflict.evidence.employer", "organisation", mine.organisation());
        findings.add(
                party.application(),
                ConflictRule.SAME_EMPLOYER,
                new Link(posting.party(), mine, theirs),
                new ConflictEvidence(
                        EvidenceSource.BOTH, party.personId(), what, mine.from(), mine.until(), certainty));
    }

    private void relations(PersonForms expert, Findings findings) {
        for (PersonRelation mine : expert.profile().relations()) {
            if (rules.lookAt(mine)) {
                named(PersonForms.keys(mine), mine.orcid(), mine, RuleClock.rule(mine.kind()), findings);
            }
            if (rules.lookAtAdviser(mine)) {
                commonAdviser(mine, findings);
            }
        }
        expert.identities()
                .forEach((key, identity) -> relations.of(key).forEach(posting -> {
                    PersonRelation theirs = posting.what();
                    naming(expert, key, identity, posting, theirs.orcid(), RuleClock.rule(theirs.kind()), findings);
                }));
    }

    private void commonAdviser(PersonRelation mine, Findings findings) {
        for (String key : PersonForms.keys(mine)) {
            for (Posting<PersonRelation> posting : advisers.of(key)) {
                Party party = parties.get(posting.party());
                findings.add(
                        party.application(),
                        ConflictRule.COMMON_ADVISER,
                        new Link(posting.party(), mine, posting.what()),
                        new ConflictEvidence(
                                EvidenceSource.BOTH,
                                party.personId(),
                                Message.of("experts.conflict.evidence.common-adviser", "name", mine.name()),
                                null,
                                mine.until(),
                                isName(key) ? Certainty.UNCONFIRMED : Certainty.CONFIRMED));
            }
        }
    }

    private void collaborations(PersonForms expert, Findings findings) {
        for (Collaboration mine : expert.profile().collaborations()) {
            if (rules.lookAt(mine)) {
                named(PersonForms.keys(mine), mine.orcid(), mine, RuleClock.rule(mine.kind()), findings);
                sameWork(mine, findings);
            }
        }
        expert.identities()
                .forEach((key, identity) -> collaborations.of(key).forEach(posting -> {
                    Collaboration theirs = posting.what();
                    naming(expert, key, identity, posting, theirs.orcid(), RuleClock.rule(theirs.kind()), findings);
                }));
    }

    /** Both name the same work, though perhaps not each other. */
    private void sameWork(Collaboration mine, Findings findings) {
        for (String key : work(mine)) {
            for (Posting<Collaboration> posting : works.of(key)) {
                Party party = parties.get(posting.party());
                findings.add(
                        party.application(),
                        RuleClock.rule(mine.kind()),
                        new Link(posting.party(), key, key),
                        new ConflictEvidence(
                                EvidenceSource.BOTH,
                                party.personId(),
                                Message.of("experts.conflict.evidence.work", "what", mine.what(), "year", mine.year()),
                                LocalDate.of(mine.year(), 1, 1),
                                LocalDate.of(mine.year(), 12, 31),
                                Certainty.UNCONFIRMED));
            }
        }
    }

    /** A record of the expert's that names somebody. */
    private void named(List<String> keys, @Nullable String orcid, Object record, ConflictRule rule, Findings findings) {
        for (String key : keys) {
            for (Posting<Identity> posting : identities.of(key)) {
                Party party = parties.get(posting.party());
                if (isName(key) && party.person() != null && party.person().isSurelyNot(orcid)) {
                    continue;
                }
                boolean sure = !isName(key) && posting.what().certainty() == Certainty.CONFIRMED;
                findings.add(
                        party.application(),
                        rule,
                        new Link(posting.party(), record, rule),
                        evidence(EvidenceSource.EXPERT, party, record, sure));
            }
        }
    }

    /** A record of an applicant's that names the expert. */
    private void naming(
            PersonForms expert,
            String key,
            Identity identity,
            Posting<?> posting,
            @Nullable String orcid,
            ConflictRule rule,
            Findings findings) {
        if (isName(key) && expert.isSurelyNot(orcid)) {
            return;
        }
        Party party = parties.get(posting.party());
        boolean sure = !isName(key) && identity.certainty() == Certainty.CONFIRMED;
        findings.add(
                party.application(),
                rule,
                new Link(posting.party(), rule, posting.what()),
                evidence(EvidenceSource.APPLICANT, party, posting.what(), sure));
    }

    private static ConflictEvidence evidence(EvidenceSource source, Party party, Object record, boolean sure) {
        Certainty certainty = sure ? Certainty.CONFIRMED : Certainty.UNCONFIRMED;
        if (record instanceof PersonRelation relation) {
            Message what = Message.of(
                    "experts.conflict.evidence.relation",
                    "relation",
                    relation.kind().label(),
                    "name",
                    relation.name());
            return new ConflictEvidence(source, party.personId(), what, null, relation.until(), certainty);
        }
        Collaboration collaboration = (Collaboration) record;
        Message what = Message.of(
                "experts.conflict.evidence.collaboration",
                "name",
                collaboration.name(),
                "what",
                collaboration.what(),
                "year",
                collaboration.year());
        return new ConflictEvidence(
                source,
                party.personId(),
                what,
                LocalDate.of(collaboration.year(), 1, 1),
                LocalDate.of(collaboration.year(), 12, 31),
                certainty);
    }

    private void sameCall(PersonProfile expert, Findings findings) {
        Map<String, Certainty> applied = new LinkedHashMap<>();
        expert.calls().forEach(call -> applied.put(call, Certainty.CONFIRMED));
        for (int application : findings.applications()) {
            String call = applications.get(application).callId();
            if (call != null && findings.has(application, ConflictRule.SAME_PERSON)) {
                applied.merge(
                        call, findings.certainty(application, ConflictRule.SAME_PERSON), IndexedConflictFinder::surer);
            }
        }
        if (rules.rules().sameCall() != Effect.OFF) {
            applied.forEach((call, certainty) -> sameCall(call, certainty, findings));
        }
    }

    private void sameCall(String call, Certainty certainty, Findings findings) {
        for (int application : calls.getOrDefault(call, List.of())) {
            if (!findings.has(application, ConflictRule.SAME_PERSON)) {
                findings.add(
                        application,
                        ConflictRule.SAME_CALL,
                        call,
                        new ConflictEvidence(
                                EvidenceSource.BOTH,
                                null,
                                Message.of("experts.conflict.evidence.same-call", "call", call),
                                null,
                                null,
                                certainty));
            }
        }
    }

    private static Certainty surer(Certainty some, Certainty other) {
        return some.compareTo(other) <= 0 ? some : other;
    }

    private static boolean isName(String key) {
        return key.charAt(0) == 'N';
    }

    private static List<String> work(Collaboration collaboration) {
        String form = collaboration.what() == null ? "" : NameForms.organisation(collaboration.what());
        return form.length() < TELLING_TITLE
                ? List.of()
                : List.of("W" + collaboration.kind() + collaboration.year() + form);
    }
}
