package io.stoa.experts.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A seat or stand-in's place of a panel with whom it was given to; one seat has a row for each of its holders. */
@Entity
@Table(name = "stoa_draw_place")
public class DrawnPlace {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "panel_id", length = 36, nullable = false, updatable = false)
    private String panelId;

    @Column(name = "draw_id", length = 36, nullable = false, updatable = false)
    private String drawId;

    @Column(name = "stratum", length = 50, nullable = false, updatable = false)
    private String stratum;

    @Column(name = "stands_in", nullable = false, updatable = false)
    private boolean standIn;

    @Column(name = "place_number", nullable = false, updatable = false)
    private int number;

    @Column(name = "expert_id", length = 36, nullable = false, updatable = false)
    private String expertId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private PlaceState state;

    @Column(name = "panel_day", nullable = false, updatable = false)
    private LocalDate day;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DrawnPlace() {}

    private DrawnPlace(String id, PanelDraw draw, String stratum, boolean standIn, int number, String expertId) {
        this.id = id;
        this.panelId = draw.panel();
        this.drawId = draw.getId();
        this.stratum = stratum;
        this.standIn = standIn;
        this.number = number;
        this.expertId = expertId;
        this.state = standIn ? PlaceState.WAITING : PlaceState.HELD;
        this.day = draw.getDay();
    }

    static DrawnPlace seat(String id, PanelDraw draw, SeatNumber seat, String expertId) {
        return new DrawnPlace(id, draw, seat.stratum(), false, seat.number(), expertId);
    }

    static DrawnPlace standIn(String id, PanelDraw draw, SeatNumber place, String expertId) {
        return new DrawnPlace(id, draw, place.stratum(), true, place.number(), expertId);
    }

    void becomes(PlaceState next) {
        this.state = next;
    }

    SeatNumber seat() {
        return new SeatNumber(stratum, number);
    }

    boolean isStandIn() {
        return standIn;
    }

    String drawId() {
        return drawId;
    }

    /** {@return the expert} */
    public String getExpertId() {
        return expertId;
    }

    /** {@return what became of it} */
    public PlaceState getState() {
        return state;
    }
}
