package io.stoa.programmes.process;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.text.LocalizedText;
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

/** An objection to a published decision 异议. Its contact details stay here: they are in no audit line and no notice. */
@Entity
@Table(name = "stoa_objection")
public class Objection {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "call_id", length = 36, nullable = false, updatable = false)
    private String callId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "objection_no", nullable = false, updatable = false)
    private int number;

    @Column(name = "decision_no", nullable = false, updatable = false)
    private int decision;

    @Column(name = "application_no", length = 100, updatable = false)
    private @Nullable String applicationNumber;

    @Column(name = "name", length = 200, nullable = false, updatable = false)
    private String name;

    @Column(name = "organisation", length = 200, updatable = false)
    private @Nullable String organisation;

    @Column(name = "contact", length = 300, nullable = false, updatable = false)
    private String contact;

    @Column(name = "objection_text", nullable = false, updatable = false)
    private String text;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Column(name = "raised_by", length = 100, updatable = false)
    private @Nullable String raisedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private ObjectionState state = ObjectionState.OPEN;

    @Column(name = "recorded_by", length = 100, nullable = false, updatable = false)
    private String recordedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "answered_by", length = 100)
    private @Nullable String answeredBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "dealt_with_by")
    private @Nullable Integer dealtWithBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(String id, CallProgress progress, ObjectionDraft draft, String recordedBy, Instant now) {
        this.id = id;
        this.callId = progress.getCallId();
        this.providerId = progress.getProviderId();
        this.number = progress.nextObjection();
        this.decision = progress.getDecisionNo();
        this.applicationNumber = draft.applicationNumber();
        this.name = draft.name();
        this.organisation = draft.organisation();
        this.contact = draft.contact();
        this.text = draft.text();
        this.receivedOn = draft.receivedOn();
        this.raisedBy = draft.raisedBy();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    void answer(ObjectionState outcome, String words, String by, Instant now) {
        this.state = outcome;
        this.answer = words;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    void dealtWithBy(@Nullable Integer decisionNo) {
        this.dealtWithBy = decisionNo;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(Objections.KIND, id, providerId);
    }

    String id() {
        return id;
    }

    String callId() {
        return callId;
    }

    long version() {
        return version;
    }

    ObjectionState state() {
        return state;
    }

    int number() {
        return number;
    }

    @Nullable
    Integer dealtWithBy() {
        return dealtWithBy;
    }

    /** What the one who raised it may know: what came of it, and why, but not through whom. */
    OwnObjectionView ownView(LocalizedText callTitles) {
        return new OwnObjectionView(
                id,
                callId,
                callTitles,
                number,
                decision,
                applicationNumber,
                text,
                receivedOn,
                state,
                answer,
                answeredAt,
                dealtWithBy);
    }

    ObjectionView view() {
        return new ObjectionView(
                id,
                version,
                callId,
                number,
                decision,
                new ObjectionDraft(applicationNumber, name, organisation, contact, text, receivedOn, raisedBy),
                state,
                recordedBy,
                recordedAt,
                answer,
                answeredBy,
                answeredAt,
                dealtWithBy);
    }
}
