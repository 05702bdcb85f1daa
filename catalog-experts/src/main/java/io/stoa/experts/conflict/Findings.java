package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The evidence against one expert, by application and rule; of what the same two records say, the surest. */
final class Findings {

    private static final int MOST_EVIDENCE = 100;

    private final TreeMap<Integer, Map<ConflictRule, Map<Object, ConflictEvidence>>> found = new TreeMap<>();

    void add(int application, ConflictRule rule, Object records, ConflictEvidence evidence) {
        Map<Object, ConflictEvidence> all = found.computeIfAbsent(application, a -> new EnumMap<>(ConflictRule.class))
                .computeIfAbsent(rule, r -> new LinkedHashMap<>(4));
        if (all.size() < MOST_EVIDENCE || all.containsKey(records)) {
            all.merge(records, evidence, Findings::surer);
        }
    }

    Set<Integer> applications() {
        return found.keySet();
    }

    boolean has(int application, ConflictRule rule) {
        return found.getOrDefault(application, Map.of()).containsKey(rule);
    }

    Certainty certainty(int application, ConflictRule rule) {
        return found.getOrDefault(application, Map.of()).getOrDefault(rule, Map.of()).values().stream()
                        .anyMatch(each -> each.certainty() == Certainty.CONFIRMED)
                ? Certainty.CONFIRMED
                : Certainty.UNCONFIRMED;
    }

    List<Conflict> conflicts(String expertId, IntFunction<String> applicationIds, RuleClock rules) {
        List<Conflict> conflicts = new ArrayList<>();
        found.forEach((application, byRule) -> byRule.forEach((rule, evidence) -> {
            String applicationId = applicationIds.apply(application);
            conflicts.add(conflict(expertId, applicationId, rule, List.copyOf(evidence.values()), rules));
        }));
        return conflicts;
    }

    static Conflict conflict(
            String expertId,
            String applicationId,
            ConflictRule rule,
            List<ConflictEvidence> evidence,
            RuleClock rules) {
        List<ConflictEvidence> sorted = evidence.stream()
                .sorted(Comparator.comparing(ConflictEvidence::certainty))
                .toList();
        boolean confirmed = sorted.get(0).certainty() == Certainty.CONFIRMED;
        Message reason = Message.of(
                "experts.conflict.reason",
                "rule",
                rule.label(),
                "evidence",
                sorted.get(0).what());
        return new Conflict(expertId, applicationId, rule, rules.effect(rule, confirmed), reason, sorted);
    }

    private static ConflictEvidence surer(ConflictEvidence before, ConflictEvidence now) {
        return now.certainty().compareTo(before.certainty()) < 0 ? now : before;
    }
}
