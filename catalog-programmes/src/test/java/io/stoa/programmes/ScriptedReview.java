package io.stoa.programmes;

import io.stoa.core.json.Json;
import io.stoa.programmes.process.Evaluation;
import io.stoa.programmes.process.RankedApplication;
import io.stoa.programmes.process.ReviewResults;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** A review whose inputs are its ranking, as JSON. */
public final class ScriptedReview implements ReviewResults {

    private final Map<String, List<RankedApplication>> rankings = new HashMap<>();

    /** Sets what the review of a call comes to. */
    public void ranks(String callId, List<RankedApplication> ranking) {
        rankings.put(callId, ranking);
    }

    @Override
    public Evaluation evaluation(EntityManager em, String callId) {
        List<RankedApplication> ranking = rankings.getOrDefault(callId, List.of());
        return new Evaluation("scripted 1", Json.write(ranking), ranking);
    }

    @Override
    public List<RankedApplication> recompute(String inputs) {
        return Json.read(inputs, new TypeReference<List<RankedApplication>>() {});
    }
}
