package io.stoa.literature.delivery;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that is to be sent, written in the transaction that it tells of. */
@Entity
@Table(name = "stoa_delivery_outbox")
public class OutgoingMessage {

    /** Whether a message has arrived. */
    enum State {
        WAITING,
        CONFIRMED,
        REFUSED
    }

    /** In which part the sender writes. */
    enum Side {
        REQUESTER,
        SUPPLIER
    }

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "sender_id", length = 36, nullable = false, updatable = false)
    private String senderId;

    @Column(name = "receiver_id", length = 36, nullable = false, updatable = false)
    private String receiverId;

    @Column(name = "conversation_id", length = 36, nullable = false, updatable = false)
    private String conversationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "side", length = 10, nullable = false, updatable = false)
    private Side side;

    @Column(name = "kind", length = 40, nullable = false, updatable = false)
    private String kind;

    @Column(name = "content")
    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private State state = State.WAITING;

    @Column(name = "error", length = 500)
    private @Nullable String error;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected OutgoingMessage() {}

    OutgoingMessage(
            String id,
            String senderId,
            String receiverId,
            String conversationId,
            Side side,
            String kind,
            String content,
            Instant now) {
        this.id = id;
        this.senderId = senderId;
        this.receiverId = receiverId;
        this.conversationId = conversationId;
        this.side = side;
        this.kind = kind;
        this.content = content;
        this.createdAt = now;
    }

    /** What was said is forgotten once it has arrived: it may hold a delivery link. */
    void end(@Nullable String refusal, Instant now) {
        this.state = refusal == null ? State.CONFIRMED : State.REFUSED;
        this.error = refusal == null || refusal.length() <= 500 ? refusal : refusal.substring(0, 500);
        this.content = null;
        this.endedAt = now;
    }

    @Nullable
    String content() {
        return state == State.WAITING ? content : null;
    }

    Side side() {
        return side;
    }

    String kind() {
        return kind;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the agency that sends it} */
    public String getSenderId() {
        return senderId;
    }

    /** {@return the agency that it goes to} */
    public String getReceiverId() {
        return receiverId;
    }

    /** {@return the attempt or supply request that it is about} */
    public String getConversationId() {
        return conversationId;
    }

    /** {@return when it was written} */
    public Instant getCreatedAt() {
        return createdAt;
    }

    /** {@return when it was confirmed or refused, or null} */
    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    /** {@return the error with which it was refused, or null} */
    public @Nullable String getError() {
        return error;
    }
}
