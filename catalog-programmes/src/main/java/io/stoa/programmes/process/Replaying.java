package io.stoa.programmes.process;

import io.stoa.core.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes a decision once more from its records, and compares. */
final class Replaying {

    private final List<ReplayDifference> differences = new ArrayList<>();

    private Replaying() {}

    static DecisionReplay replay(String callId, Decision decision, StoredEvaluation stored, ReviewResults results) {
        Replaying replaying = new Replaying();
        Evaluation evaluation = stored.evaluation();
        replaying.compare("evaluation", null, decision.basis().evaluationHash(), Json.contentHash(evaluation));
        replaying.compare("evaluation", null, stored.hash(), Json.contentHash(evaluation));
        List<RankedApplication> ranking = results.recompute(evaluation.inputs());
        replaying.compareAll("ranking", evaluation.ranking(), ranking, RankedApplication::applicationId);
        List<DecisionLine> lines = DecisionLines.compute(decision.basis(), ranking);
        replaying.compareAll("line", decision.lines(), lines, DecisionLine::applicationId);
        replaying.compare("decision", null, decision.contentHash(), Decision.hash(decision.basis(), decision.lines()));
        return new DecisionReplay(callId, decision.number(), evaluation.ruleVersion(), replaying.differences);
    }

    private <T> void compareAll(String what, List<T> kept, List<T> computed, Function<T, String> id) {
        Map<String, T> left = byId(kept, id);
        Map<String, T> right = byId(computed, id);
        Set<String> all = new TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        all.forEach(each -> compare(what, each, written(left.get(each)), written(right.get(each))));
    }

    /** As canonical JSON, in which a number is the same however many zeros it was written with. */
    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : Json.write(value);
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        values.forEach(value -> byId.put(id.apply(value), value));
        return byId;
    }

    private void compare(
            String what, @Nullable String applicationId, @Nullable String kept, @Nullable String computed) {
        if (!Objects.equals(kept, computed)) {
            differences.add(new ReplayDifference(what, applicationId, kept, computed));
        }
    }
}
