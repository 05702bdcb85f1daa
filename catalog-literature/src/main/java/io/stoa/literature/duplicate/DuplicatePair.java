package io.stoa.literature.duplicate;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two works that may be the same 疑似重复. */
@Entity
@Table(name = "stoa_duplicate_pair")
public class DuplicatePair {

    /** Scores are kept as whole numbers, by which every database sorts alike. */
    static final double SCALE = 10_000;

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "first_id", length = 36, nullable = false)
    private String firstId;

    @Column(name = "second_id", length = 36, nullable = false)
    private String secondId;

    @Column(name = "first_provider", length = 36, nullable = false)
    private String firstProvider;

    @Column(name = "second_provider", length = 36, nullable = false)
    private String secondProvider;

    @Column(name = "first_version", nullable = false)
    private long firstVersion;

    @Column(name = "second_version", nullable = false)
    private long secondVersion;

    @Column(name = "score", nullable = false)
    private int score;

    @Convert(converter = ReasonsConverter.class)
    @Column(name = "reasons", nullable = false)
    private List<MatchReason> reasons;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private DuplicateState state = DuplicateState.OPEN;

    @Convert(converter = InstantConverter.class)
    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    @Column(name = "note", length = 1000)
    private @Nullable String note;

    @Convert(converter = InstantConverter.class)
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by", length = 100)
    private @Nullable String decidedBy;

    @Column(name = "merge_id", length = 36)
    private @Nullable String mergeId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DuplicatePair() {}

    DuplicatePair(String id, KnownWork first, KnownWork second, Match match, Instant now) {
        this.id = id;
        this.firstId = first.id();
        this.secondId = second.id();
        this.firstProvider = first.providerId();
        this.secondProvider = second.providerId();
        this.foundAt = now.truncatedTo(ChronoUnit.MICROS);
        this.reasons = List.of();
        compared(first, second, match);
    }

    /** Takes the outcome of a new comparison over, unless somebody has decided; tells whether the pair is open anew. */
    boolean foundAgain(KnownWork first, KnownWork second, Match match, Instant now) {
        if (state == DuplicateState.SAME || state == DuplicateState.DIFFERENT) {
            return false;
        }
        compared(first, second, match);
        boolean anew = state == DuplicateState.SUPERSEDED;
        if (anew) {
            this.state = DuplicateState.OPEN;
            this.foundAt = now.truncatedTo(ChronoUnit.MICROS);
        }
        return anew;
    }

    private void compared(KnownWork first, KnownWork second, Match match) {
        this.firstVersion = first.version();
        this.secondVersion = second.version();
        this.score = (int) Math.round(match.score() * SCALE);
        if (!match.reasons().equals(reasons)) {
            this.reasons = match.reasons();
        }
    }

    void supersede() {
        this.state = DuplicateState.SUPERSEDED;
    }

    void decide(DuplicateState decision, String why, Instant now, String by, @Nullable String merge) {
        this.state = decision;
        this.note = why;
        this.decidedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.decidedBy = by;
        this.mergeId = merge;
    }

    DuplicateView view(@Nullable ComparedWork first, @Nullable ComparedWork second) {
        return new DuplicateView(
                id,
                version,
                state,
                firstId,
                secondId,
                first,
                second,
                score / SCALE,
                reasons,
                foundAt,
                note,
                decidedAt,
                decidedBy,
                mergeId);
    }

    /** {@return the id} */
    public String getId() {
        return id;
    }

    /** {@return the version, which rises with every change} */
    public long getVersion() {
        return version;
    }

    /** {@return the work with the smaller id} */
    public String getFirstId() {
        return firstId;
    }

    /** {@return the work with the larger id} */
    public String getSecondId() {
        return secondId;
    }

    /** {@return the provider of the first work} */
    public String getFirstProvider() {
        return firstProvider;
    }

    /** {@return the provider of the second work} */
    public String getSecondProvider() {
        return secondProvider;
    }

    /** {@return how sure it is, in ten thousandths} */
    public int getScore() {
        return score;
    }

    /** {@return where it stands} */
    public DuplicateState getState() {
        return state;
    }
}
