package io.stoa.programmes.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An expert's seat on the panel of a round 评审专家席位. */
@Entity
@Table(name = "stoa_review_seat")
public class PanelSeat {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "round_id", length = 36, nullable = false, updatable = false)
    private String roundId;

    @Column(name = "expert_id", length = 36, nullable = false, updatable = false)
    private String expertId;

    @Column(name = "account_id", length = 100, nullable = false, updatable = false)
    private String accountId;

    @Column(name = "pseudonym", length = 12, nullable = false, updatable = false)
    private String pseudonym;

    @Column(name = "out_of_town", nullable = false, updatable = false)
    private boolean outOfTown;

    @Column(name = "is_chair", nullable = false)
    private boolean chair;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private SeatState state = SeatState.PROPOSED;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PanelSeat() {}

    PanelSeat(String id, String roundId, String expertId, String accountId, String pseudonym, boolean outOfTown) {
        this.id = id;
        this.roundId = roundId;
        this.expertId = expertId;
        this.accountId = accountId;
        this.pseudonym = pseudonym;
        this.outOfTown = outOfTown;
    }

    void moveTo(SeatState newState, @Nullable String why) {
        this.state = newState;
        this.reason = why;
    }

    void chairs(boolean value) {
        this.chair = value;
    }

    /** {@return the id of this row} */
    public String getId() {
        return id;
    }

    /** {@return the round} */
    public String getRoundId() {
        return roundId;
    }

    /** {@return the expert} */
    public String getExpertId() {
        return expertId;
    }

    /** {@return the caller as whom the expert signs in} */
    public String getAccountId() {
        return accountId;
    }

    /** {@return the pseudonym in the round} */
    public String getPseudonym() {
        return pseudonym;
    }

    /** {@return whether the expert came from elsewhere when the seat was made} */
    public boolean isOutOfTown() {
        return outOfTown;
    }

    /** {@return whether the expert chairs the panel} */
    public boolean isChair() {
        return chair;
    }

    /** {@return where it stands} */
    public SeatState getState() {
        return state;
    }

    /** {@return why the expert declined or recused, or null} */
    public @Nullable String getReason() {
        return reason;
    }
}
