package io.stoa.programmes.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something said in the panel's discussion 合议意见. */
@Entity
@Table(name = "stoa_review_remark")
public class PanelRemark {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "round_id", length = 36, nullable = false, updatable = false)
    private String roundId;

    @Column(name = "entry_id", length = 36, nullable = false, updatable = false)
    private String entryId;

    @Column(name = "seat_id", length = 36, nullable = false, updatable = false)
    private String seatId;

    @Column(name = "remark_number", nullable = false, updatable = false)
    private int number;

    @Column(name = "remark", nullable = false, updatable = false)
    private String text;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PanelRemark() {}

    PanelRemark(String id, String roundId, String entryId, String seatId, int number, String text) {
        this.id = id;
        this.roundId = roundId;
        this.entryId = entryId;
        this.seatId = seatId;
        this.number = number;
        this.text = text;
    }

    /** {@return the id of this row} */
    public String getId() {
        return id;
    }

    /** {@return the round} */
    public String getRoundId() {
        return roundId;
    }

    /** {@return the application in the round} */
    public String getEntryId() {
        return entryId;
    }

    /** {@return the seat of who said it} */
    public String getSeatId() {
        return seatId;
    }

    /** {@return its number in the round, from 1} */
    public int getNumber() {
        return number;
    }

    /** {@return what was said} */
    public String getText() {
        return text;
    }
}
