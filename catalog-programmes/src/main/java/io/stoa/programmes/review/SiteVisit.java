package io.stoa.programmes.review;

import io.stoa.core.persistence.StringListConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inspection of an applicant's place 实地考察. Hosts may query it; only {@link SiteInspections} changes it. */
@Entity
@Table(name = "stoa_site_visit")
public class SiteVisit {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "round_id", length = 36, nullable = false, updatable = false)
    private String roundId;

    @Column(name = "entry_id", length = 36, nullable = false, updatable = false)
    private String entryId;

    @Column(name = "visited_on")
    private LocalDate visitedOn;

    @Column(name = "place", length = 300, nullable = false)
    private String place;

    @Convert(converter = StringListConverter.class)
    @Column(name = "inspectors", nullable = false)
    private List<String> inspectors;

    @Column(name = "report")
    private @Nullable String report;

    @Convert(converter = SiteFilesConverter.class)
    @Column(name = "files", nullable = false)
    private List<SiteFile> files;

    @Column(name = "is_final", nullable = false)
    private boolean complete;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SiteVisit() {}

    SiteVisit(String id, String roundId, String entryId, SiteVisitPlan plan, List<String> inspectors) {
        this.id = id;
        this.roundId = roundId;
        this.entryId = entryId;
        this.files = List.of();
        this.visitedOn = plan.date();
        this.place = plan.place();
        this.inspectors = inspectors;
    }

    void replan(SiteVisitPlan plan, List<String> seats) {
        this.visitedOn = plan.date();
        this.place = plan.place();
        this.inspectors = seats;
    }

    void report(String text, boolean last) {
        this.report = text;
        this.complete = last;
    }

    void attach(SiteFile file) {
        List<SiteFile> longer = new ArrayList<>(files);
        longer.add(file);
        this.files = List.copyOf(longer);
    }

    /** {@return the id of this row} */
    public String getId() {
        return id;
    }

    /** {@return the version, for optimistic changes} */
    public long getVersion() {
        return version;
    }

    /** {@return the round} */
    public String getRoundId() {
        return roundId;
    }

    /** {@return the application in the round} */
    public String getEntryId() {
        return entryId;
    }

    /** {@return the day of the visit} */
    public LocalDate getVisitedOn() {
        return visitedOn;
    }

    /** {@return where it is} */
    public String getPlace() {
        return place;
    }

    /** {@return the seats of the inspectors, by pseudonym} */
    public List<String> getInspectors() {
        return inspectors;
    }

    /** {@return what was found, or null} */
    public @Nullable String getReport() {
        return report;
    }

    /** {@return photos and other files} */
    public List<SiteFile> getFiles() {
        return files;
    }

    /** {@return whether the report is final} */
    public boolean isComplete() {
        return complete;
    }
}
