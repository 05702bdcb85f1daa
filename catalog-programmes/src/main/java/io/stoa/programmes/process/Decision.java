package io.stoa.programmes.process;

import io.stoa.core.json.Json;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision on a call 立项决定, with everything that it was computed from. */
@Entity
@Table(name = "stoa_decision")
public class Decision {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "call_id", length = 36, nullable = false, updatable = false)
    private String callId;

    @Column(name = "decision_no", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private DecisionState state = DecisionState.PROPOSED;

    @Convert(converter = DecisionBasisConverter.class)
    @Column(name = "basis", nullable = false, updatable = false)
    private DecisionBasis basis;

    @Convert(converter = DecisionLinesConverter.class)
    @Column(name = "decided_lines", nullable = false, updatable = false)
    private List<DecisionLine> lines;

    @Column(name = "content_hash", length = 64, nullable = false, updatable = false)
    private String contentHash;

    @Column(name = "reason", length = 1000, updatable = false)
    private @Nullable String reason;

    @Column(name = "proposed_by", length = 100, nullable = false, updatable = false)
    private String proposedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "approved_by", length = 100)
    private @Nullable String approvedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "return_reason", length = 1000)
    private @Nullable String returnReason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(
            String id,
            String callId,
            int number,
            DecisionBasis basis,
            List<DecisionLine> lines,
            @Nullable String reason,
            String proposedBy,
            Instant now) {
        this.id = id;
        this.callId = callId;
        this.number = number;
        this.basis = basis;
        this.lines = lines;
        this.contentHash = hash(basis, lines);
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    static String hash(DecisionBasis basis, List<DecisionLine> lines) {
        return Json.contentHash(List.of(basis, lines));
    }

    void sendBack(String why) {
        this.state = DecisionState.RETURNED;
        this.returnReason = why;
    }

    void approve(String by, Instant now) {
        this.state = DecisionState.APPROVED;
        this.approvedBy = by;
        this.approvedAt = now;
    }

    void publish(Instant now) {
        this.state = DecisionState.PUBLISHED;
        this.publishedAt = now;
    }

    void become(DecisionState next) {
        this.state = next;
    }

    DecisionView view() {
        return new DecisionView(
                callId,
                number,
                state,
                basis.rule(),
                basis.adjustments(),
                lines,
                DecisionLines.funding(basis, lines),
                basis.currency(),
                proposedBy,
                proposedAt,
                approvedBy,
                approvedAt,
                publishedAt,
                reason,
                returnReason);
    }

    StageContent.DecisionList content(@Nullable LocalDate objectionsUntil, boolean provisional) {
        List<FundedApplication> funded = lines.stream()
                .filter(DecisionLine::isFunded)
                .map(line -> new FundedApplication(
                        line.listed().number(),
                        line.listed().title(),
                        line.listed().organisation(),
                        line.listed().theme(),
                        line.amount()))
                .toList();
        return new StageContent.DecisionList(
                number,
                funded,
                DecisionLines.funding(basis, lines),
                basis.currency(),
                objectionsUntil,
                provisional,
                reason);
    }

    Map<String, Long> granted() {
        Map<String, Long> granted = new HashMap<>();
        lines.stream().filter(DecisionLine::isFunded).forEach(line -> granted.put(line.applicationId(), line.amount()));
        return granted;
    }

    DecisionBasis basis() {
        return basis;
    }

    List<DecisionLine> lines() {
        return lines;
    }

    String contentHash() {
        return contentHash;
    }

    int number() {
        return number;
    }

    DecisionState state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }
}
