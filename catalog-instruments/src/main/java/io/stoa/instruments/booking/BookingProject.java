package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.persistence.StringListConverter;
import io.stoa.core.time.TimeSlot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project 课题 for which instruments are booked and that pays for it. Only {@link BookingProjects} changes it. */
@Entity
@Table(name = "stoa_booking_project")
public class BookingProject {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "code", length = 50, nullable = false, updatable = false)
    private String code;

    @Column(name = "title", length = 300, nullable = false)
    private String title;

    @Column(name = "organisation_id", length = 36, nullable = false, updatable = false)
    private String organisationId;

    @Column(name = "account", length = 50)
    private @Nullable String account;

    @Convert(converter = InstantConverter.class)
    @Column(name = "active_from", nullable = false)
    private Instant activeFrom;

    @Convert(converter = InstantConverter.class)
    @Column(name = "active_until", nullable = false)
    private Instant activeUntil;

    @Convert(converter = StringListConverter.class)
    @Column(name = "members")
    private @Nullable List<String> members;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BookingProject() {}

    BookingProject(String id, ProjectDraft draft) {
        this.id = id;
        this.code = draft.code();
        this.organisationId = draft.organisationId();
        this.title = draft.title();
        this.activeFrom = draft.active().start();
        this.activeUntil = draft.active().end();
        revise(draft);
    }

    void revise(ProjectDraft draft) {
        this.title = draft.title();
        this.account = draft.account();
        this.activeFrom = draft.active().start();
        this.activeUntil = draft.active().end();
        this.members = draft.members();
    }

    boolean isOpenTo(Booker booker) {
        List<String> named = members == null ? List.of() : members;
        return named.contains(booker.id()) || named.isEmpty() && organisationId.equals(booker.organisationId());
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(BookingProjects.KIND, id, organisationId);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return its code, by which bookings name it} */
    public String getCode() {
        return code;
    }

    /** {@return what it is called} */
    public String getTitle() {
        return title;
    }

    /** {@return the organisation whose project it is} */
    public String getOrganisationId() {
        return organisationId;
    }

    /** {@return the account that pays, or null} */
    public @Nullable String getAccount() {
        return account;
    }

    /** {@return when it is active} */
    public TimeSlot getActive() {
        return new TimeSlot(activeFrom, activeUntil);
    }

    /** {@return the caller ids of its members; empty if it is open to the whole organisation} */
    public List<String> getMembers() {
        return members == null ? List.of() : members;
    }
}
