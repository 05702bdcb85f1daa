package io.stoa.programmes.process;

import io.stoa.core.json.Json;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** The outcome of a call's review with everything that it was computed from; never changes. */
@Entity
@Table(name = "stoa_evaluation")
public class StoredEvaluation {

    @Id
    @Column(name = "call_id", length = 36)
    private String callId;

    @Column(name = "rule_version", length = 200, nullable = false, updatable = false)
    private String ruleVersion;

    @Column(name = "inputs", nullable = false, updatable = false)
    private String inputs;

    @Convert(converter = RankingConverter.class)
    @Column(name = "ranking", nullable = false, updatable = false)
    private List<RankedApplication> ranking;

    @Column(name = "evaluation_hash", length = 64, nullable = false, updatable = false)
    private String hash;

    @Convert(converter = InstantConverter.class)
    @Column(name = "stored_at", nullable = false, updatable = false)
    private Instant storedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredEvaluation() {}

    StoredEvaluation(String callId, Evaluation evaluation, Instant now) {
        this.callId = callId;
        this.ruleVersion = evaluation.ruleVersion();
        this.inputs = evaluation.inputs();
        this.ranking = evaluation.ranking();
        this.hash = Json.contentHash(evaluation);
        this.storedAt = now;
    }

    Evaluation evaluation() {
        return new Evaluation(ruleVersion, inputs, ranking);
    }

    String hash() {
        return hash;
    }
}
