package io.stoa.instruments.maintenance;

import static io.stoa.instruments.maintenance.ProblemState.ACKNOWLEDGED;
import static io.stoa.instruments.maintenance.ProblemState.DISMISSED;
import static io.stoa.instruments.maintenance.ProblemState.FIXED;
import static io.stoa.instruments.maintenance.ProblemState.IN_REPAIR;
import static io.stoa.instruments.maintenance.ProblemState.REPORTED;
import static io.stoa.instruments.maintenance.ProblemState.RETIRED;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.instruments.booking.OutageReport;
import io.stoa.instruments.booking.OutageService;
import io.stoa.instruments.booking.OutageView;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultMaintenanceDesk implements MaintenanceDesk {

    private static final int LONGEST_NOTE = 2000;

    private final ModuleContext context;
    private final OutageService outages;

    DefaultMaintenanceDesk(ModuleContext context, OutageService outages) {
        this.context = context;
        this.outages = outages;
    }

    @Override
    public ProblemView report(ProblemDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            KnownInstrument instrument = KnownInstrument.visible(em, context.access(), draft.instrumentId());
            AccessSubject subject = AccessSubject.ofProvider(KIND, null, instrument.providerId());
            context.access().require(REPORT, subject);
            Caller caller = context.access().caller();
            ProblemReport report = new ProblemReport(
                    context.ids().next(),
                    instrument.providerId(),
                    caller.id(),
                    draft,
                    context.clock().instant());
            em.persist(report);
            em.flush();
            context.audit().done(em, caller, REPORT, report.subject(), null, Json.write(draft));
            tell(em, report, "problem.reported", Recipient.role(report.getProviderId(), InstrumentRoles.KEEPER));
            return ProblemView.of(report);
        });
    }

    @Override
    public ProblemView acknowledge(String id, long version, @Nullable String note) {
        return handle(
                id, version, EnumSet.of(REPORTED), note, (em, report) -> report.moveTo(ACKNOWLEDGED, note, now()));
    }

    @Override
    public ProblemView dismiss(String id, long version, String reason) {
        requireReason(id, reason);
        return handle(
                id,
                version,
                EnumSet.of(REPORTED, ACKNOWLEDGED),
                reason,
                (em, report) -> report.moveTo(DISMISSED, reason, now()));
    }

    @Override
    public RepairReport beginRepair(String id, long version, TimeSlot expected) {
        return context.transactions().required(em -> {
            ProblemReport report = locked(em, id, version, EnumSet.of(ACKNOWLEDGED));
            OutageReport outage = outages.declare(OutageDraft.of(
                    report.getInstrumentId(), expected, OutageKind.REPAIR, shortened(report.getDescription())));
            report.beginRepair(outage.outage().id(), now());
            handled(em, report, null);
            return new RepairReport(ProblemView.of(report), outage);
        });
    }

    private static String shortened(String description) {
        return description.length() <= 500 ? description : description.substring(0, 499) + "…";
    }

    @Override
    public ProblemView fix(String id, long version, @Nullable String note) {
        return handle(id, version, EnumSet.of(ACKNOWLEDGED, IN_REPAIR), note, (em, report) -> {
            OutageView outage = outage(report);
            if (outage != null) {
                end(outage);
            }
            report.moveTo(FIXED, note, now());
        });
    }

    /** What has passed of an outage stays in the record. */
    private void end(OutageView outage) {
        Instant now = now();
        if (!outage.slot().start().isBefore(now)) {
            outages.cancel(outage.id(), outage.version());
        } else if (outage.slot().end().isAfter(now)) {
            outages.move(
                    outage.id(), outage.version(), new TimeSlot(outage.slot().start(), now));
        }
    }

    @Override
    public ProblemView retire(String id, long version, String reason) {
        requireReason(id, reason);
        return handle(id, version, EnumSet.of(ACKNOWLEDGED, IN_REPAIR), reason, (em, report) -> {
            OutageView outage = outage(report);
            if (outage == null) {
                TimeSlot open = new TimeSlot(now(), TimeSlot.LATEST);
                outages.declare(OutageDraft.of(
                        report.getInstrumentId(), open, OutageKind.REPAIR, shortened(report.getDescription())));
            } else {
                TimeSlot open = new TimeSlot(outage.slot().start(), TimeSlot.LATEST);
                outages.move(outage.id(), outage.version(), open);
            }
            report.moveTo(RETIRED, reason, now());
            tell(em, report, "problem.retired", Recipient.role(report.getProviderId(), Roles.STAFF));
        });
    }

    /** The outage of the repair, unless somebody has called it off meanwhile. */
    private @Nullable OutageView outage(ProblemReport report) {
        OutageView outage = report.getOutageId() == null ? null : outages.view(report.getOutageId());
        return outage == null || outage.cancelled() ? null : outage;
    }

    private ProblemView handle(
            String id,
            long version,
            Set<ProblemState> possible,
            @Nullable String note,
            BiConsumer<EntityManager, ProblemReport> work) {
        requireNoteFits(id, note);
        return context.transactions().required(em -> {
            ProblemReport report = locked(em, id, version, possible);
            work.accept(em, report);
            handled(em, report, note);
            return ProblemView.of(report);
        });
    }

    private void handled(EntityManager em, ProblemReport report, @Nullable String note) {
        em.flush();
        String changes = Json.write(Map.of("state", report.getState()));
        context.audit().done(em, context.access().caller(), HANDLE, report.subject(), note, changes);
        tell(em, report, "problem.handled", Recipient.caller(report.getReporterId()));
    }

    private ProblemReport locked(EntityManager em, String id, long version, Set<ProblemState> possible) {
        ProblemReport report = visible(em.find(ProblemReport.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        context.access().require(HANDLE, report.subject());
        if (report.getVersion() != version) {
            throw ConflictException.staleVersion(KIND, id, version, report.getVersion());
        }
        if (!possible.contains(report.getState())) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "instruments.problem.wrong-state",
                            "id",
                            id,
                            "state",
                            report.getState().label(),
                            "possible",
                            possible.stream().map(ProblemState::label).toList()),
                    possible,
                    report.getState(),
                    List.of()));
        }
        return report;
    }

    private ProblemReport visible(@Nullable ProblemReport report, String id) {
        if (report == null || !context.access().may(READ, report.subject())) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", id));
        }
        return report;
    }

    @Override
    public ProblemView view(String id) {
        return context.transactions().required(em -> ProblemView.of(visible(em.find(ProblemReport.class, id), id)));
    }

    @Override
    public Page<ProblemView> list(String instrumentId, PageRequest page) {
        return context.transactions().required(em -> {
            KnownInstrument instrument = KnownInstrument.visible(em, context.access(), instrumentId);
            String caller = context.access().caller().id();
            boolean all = context.access().may(HANDLE, AccessSubject.ofProvider(KIND, null, instrument.providerId()));
            List<Object> signed = List.of(KIND, instrumentId, caller, all);
            return KeysetQuery.select("select p from ProblemReport p", ProblemReport.class)
                    .where("p.instrumentId = :instrument", "instrument", instrumentId)
                    .whenGiven("p.reporterId = :caller", "caller", all ? null : caller)
                    .descending("p.reportedAt", Instant.class, ProblemReport::getReportedAt)
                    .descending("p.id", String.class, ProblemReport::getId)
                    .page(em, context.cursors(), signed, page)
                    .map(ProblemView::of);
        });
    }

    private void tell(EntityManager em, ProblemReport report, String template, Recipient recipient) {
        Map<String, String> values = Map.of(
                "instrument", KnownInstrument.read(em, report.getInstrumentId()).title(),
                "severity", report.getSeverity().name(),
                "description", report.getDescription(),
                "state", report.getState().name(),
                "note", report.getNote() == null ? "" : report.getNote());
        ResourceRef about = new ResourceRef(KIND, report.getId());
        context.notifications().send(em, new Notification(template, List.of(recipient), values, about));
    }

    private Instant now() {
        return context.clock().instant();
    }

    private static void requireReason(String id, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolationException(Violation.of(Message.of("instruments.problem.reason-missing", "id", id)));
        }
    }

    private static void requireNoteFits(String id, @Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "instruments.problem.note-too-long", "id", id, "length", note.length(), "limit", LONGEST_NOTE)));
        }
    }
}
