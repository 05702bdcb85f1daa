package io.stoa.programmes.application;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
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

/** An application to a call 项目申报; what it says stands in its versions. */
@Entity
@Table(name = "stoa_application")
public class Application {

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

    @Column(name = "applicant_id", length = 100, nullable = false, updatable = false)
    private String applicantId;

    @Column(name = "organisation_id", length = 36, updatable = false)
    private @Nullable String organisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private ApplicationState state = ApplicationState.DRAFT;

    @Column(name = "application_no", length = 100)
    private @Nullable String number;

    @Column(name = "content_no", nullable = false)
    private int contentNumber;

    @Column(name = "submitted_no")
    private @Nullable Integer submittedNumber;

    @Column(name = "title", length = 300, nullable = false)
    private String title;

    @Column(name = "theme", length = 40)
    private @Nullable String theme;

    @Column(name = "lead_organisation", length = 200)
    private @Nullable String leadOrganisation;

    @Column(name = "requested", nullable = false)
    private long requested;

    @Column(name = "title_key", length = 64, nullable = false)
    private String titleKey;

    @Column(name = "leader_key", length = 64)
    private @Nullable String leaderKey;

    @Column(name = "organisation_key", length = 64)
    private @Nullable String organisationKey;

    @Column(name = "duplicate_key", length = 64)
    private @Nullable String duplicateKey;

    @Convert(converter = InstantConverter.class)
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    @Column(name = "correction_days")
    private @Nullable Integer correctionDays;

    @Convert(converter = InstantConverter.class)
    @Column(name = "correct_by")
    private @Nullable Instant correctBy;

    @Column(name = "provisional", nullable = false)
    private boolean provisional;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Column(name = "granted")
    private @Nullable Long granted;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    @SuppressWarnings("NullAway.Init") // what a version says is taken over with the first save
    Application(String id, Call call, Caller applicant, Instant now) {
        this.id = id;
        this.callId = call.getId();
        this.providerId = call.getProviderId();
        this.applicantId = applicant.id();
        this.organisationId = applicant.organisationId();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what lists and rules ask of a new version, and returns the version's number. */
    int save(ApplicationDraft draft, Instant now) {
        this.title = draft.title();
        this.theme = draft.theme();
        ApplicantOrganisation lead = draft.lead();
        this.leadOrganisation = lead == null ? null : lead.name();
        this.requested = draft.total(FundingSource.REQUESTED);
        this.titleKey = ApplicationKeys.title(draft);
        this.leaderKey = ApplicationKeys.leader(draft);
        this.organisationKey = ApplicationKeys.organisation(draft);
        this.updatedAt = now;
        return ++contentNumber;
    }

    void submit(Instant now) {
        this.submittedNumber = contentNumber;
        this.submittedAt = now;
        this.correctBy = null;
        this.provisional = false;
        this.duplicateKey = ApplicationKeys.duplicate(this);
        become(ApplicationState.SUBMITTED, null, now);
    }

    void number(String given) {
        this.number = given;
    }

    void sendBack(LocalDate today, int days, String why, Instant now) {
        this.returnedOn = today;
        this.correctionDays = days;
        become(ApplicationState.RETURNED, why, now);
    }

    void correctUntil(Instant until, boolean isProvisional) {
        this.correctBy = until;
        this.provisional = isProvisional;
    }

    void grant(@Nullable Long amount, Instant now) {
        this.granted = amount;
        become(amount == null ? ApplicationState.DECLINED : ApplicationState.APPROVED, null, now);
    }

    /** What no longer runs stands in nobody's way: its key is free again. */
    void become(ApplicationState next, @Nullable String why, Instant now) {
        this.state = next;
        this.reason = why;
        this.updatedAt = now;
        if (!next.isRunning()) {
            this.duplicateKey = null;
        }
    }

    /** {@return this application as the access policy looks at it} */
    public AccessSubject subject() {
        return new AccessSubject(Applications.KIND, id, providerId, null, null, applicantId);
    }

    /** {@return the id} */
    public String getId() {
        return id;
    }

    /** {@return the version, which rises with every change} */
    public long getVersion() {
        return version;
    }

    /** {@return the call} */
    public String getCallId() {
        return callId;
    }

    /** {@return the body that makes the call} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the id of the caller who applies} */
    public String getApplicantId() {
        return applicantId;
    }

    /** {@return the organisation that the caller acts for, or null} */
    public @Nullable String getOrganisationId() {
        return organisationId;
    }

    /** {@return where it stands} */
    public ApplicationState getState() {
        return state;
    }

    /** {@return its number since it was first submitted, or null} */
    public @Nullable String getNumber() {
        return number;
    }

    /** {@return the number of the version that was saved last} */
    public int getContentNumber() {
        return contentNumber;
    }

    /** {@return the number of the version that was submitted last, or null} */
    public @Nullable Integer getSubmittedNumber() {
        return submittedNumber;
    }

    /** {@return the title of the project} */
    public String getTitle() {
        return title;
    }

    /** {@return the code of its theme, or null} */
    public @Nullable String getTheme() {
        return theme;
    }

    /** {@return the name of the lead applicant, or null} */
    public @Nullable String getLeadOrganisation() {
        return leadOrganisation;
    }

    /** {@return what it asks for, in minor units} */
    public long getRequested() {
        return requested;
    }

    /** {@return when it was last submitted, or null} */
    public @Nullable Instant getSubmittedAt() {
        return submittedAt;
    }

    /** {@return until when a returned one must be submitted again, or null} */
    public @Nullable Instant getCorrectBy() {
        return correctBy;
    }

    /** {@return whether a calendar that is not yet published may still move that time} */
    public boolean isProvisional() {
        return provisional;
    }

    /** {@return why it was returned, refused or withdrawn, or null} */
    public @Nullable String getReason() {
        return reason;
    }

    /** {@return what it is given, in minor units, or null} */
    public @Nullable Long getGranted() {
        return granted;
    }

    /** {@return when it was begun} */
    public Instant getCreatedAt() {
        return createdAt;
    }

    /** {@return when it last changed} */
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    @Nullable
    LocalDate returnedOn() {
        return returnedOn;
    }

    @Nullable
    Integer correctionDays() {
        return correctionDays;
    }

    String titleKey() {
        return titleKey;
    }

    @Nullable
    String leaderKey() {
        return leaderKey;
    }

    @Nullable
    String organisationKey() {
        return organisationKey;
    }
}
