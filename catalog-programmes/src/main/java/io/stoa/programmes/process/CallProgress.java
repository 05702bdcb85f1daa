package io.stoa.programmes.process;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.programmes.Call;
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
import org.jspecify.annotations.Nullable;

/** Where a call stands in its process; one row for each call that was published. */
@Entity
@Table(name = "stoa_call_progress")
public class CallProgress {

    @Id
    @Column(name = "call_id", length = 36)
    private String callId;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "provider_id", length = 36, nullable = false)
    private String providerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", length = 20, nullable = false)
    private CallStage stage = CallStage.ANNOUNCED;

    @Convert(converter = InstantConverter.class)
    @Column(name = "stage_since", nullable = false)
    private Instant stageSince;

    @Convert(converter = InstantConverter.class)
    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "closes_at", nullable = false)
    private Instant closesAt;

    @Column(name = "review_round", nullable = false)
    private int round;

    @Column(name = "notice_count", nullable = false)
    private int noticeCount;

    @Column(name = "decision_no", nullable = false)
    private int decisionNo;

    @Column(name = "objection_count", nullable = false)
    private int objectionCount;

    @Column(name = "objections_from")
    private @Nullable LocalDate objectionsFrom;

    @Column(name = "objections_until")
    private @Nullable LocalDate objectionsUntil;

    @Column(name = "provisional", nullable = false)
    private boolean provisional;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CallProgress() {}

    CallProgress(Call call, Instant now) {
        this.callId = call.getId();
        this.providerId = call.getProviderId();
        this.opensAt = call.getOpensAt();
        this.closesAt = call.getClosesAt();
        this.stageSince = now;
    }

    /** The action that time demands at this moment, or null. */
    @Nullable
    CallAction due(Instant now) {
        if (stage == CallStage.ANNOUNCED && !now.isBefore(opensAt)) {
            return CallAction.OPEN;
        }
        return stage == CallStage.RECEIVING && !now.isBefore(closesAt) ? CallAction.CLOSE : null;
    }

    /** Where the call stands at a moment, whether or not anybody has taken down what time has brought. */
    CallStage stageAt(Instant now) {
        CallStage at = stage;
        if (at == CallStage.ANNOUNCED && !now.isBefore(opensAt)) {
            at = CallStage.RECEIVING;
        }
        return at == CallStage.RECEIVING && !now.isBefore(closesAt) ? CallStage.ACCEPTANCE : at;
    }

    void enter(CallStage next, Instant now) {
        if (next != stage) {
            this.stageSince = now;
        }
        this.stage = next;
    }

    void closeAt(Instant closing) {
        this.closesAt = closing;
    }

    int nextRound() {
        return ++round;
    }

    int nextNotice() {
        return ++noticeCount;
    }

    int nextDecision() {
        return ++decisionNo;
    }

    int nextObjection() {
        return ++objectionCount;
    }

    void openToObjections(LocalDate from, LocalDate until, boolean isProvisional) {
        this.objectionsFrom = from;
        this.objectionsUntil = until;
        this.provisional = isProvisional;
    }

    /** {@return the call} */
    public String getCallId() {
        return callId;
    }

    /** {@return the version, which rises with every step of the process} */
    public long getVersion() {
        return version;
    }

    /** {@return the body that makes the call} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return where the call stands; what time brings shows with the next step or due work} */
    public CallStage getStage() {
        return stage;
    }

    /** {@return since when} */
    public Instant getStageSince() {
        return stageSince;
    }

    /** {@return when applications are first received} */
    public Instant getOpensAt() {
        return opensAt;
    }

    /** {@return when they are no longer received, extensions included} */
    public Instant getClosesAt() {
        return closesAt;
    }

    /** {@return the number of the round last opened, from 1; 0 before} */
    public int getRound() {
        return round;
    }

    /** {@return the number of the decision last proposed, from 1; 0 before} */
    public int getDecisionNo() {
        return decisionNo;
    }

    /** {@return the day on which the decision was published, from which days are counted; or null} */
    public @Nullable LocalDate getObjectionsFrom() {
        return objectionsFrom;
    }

    /** {@return the last day of the objection period, or null} */
    public @Nullable LocalDate getObjectionsUntil() {
        return objectionsUntil;
    }

    /** {@return whether a calendar that is not yet published may still move that day} */
    public boolean isProvisional() {
        return provisional;
    }
}
