package io.stoa.programmes.process;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.Violation;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.time.WorkDate;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesOptions;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the working days in which a decision stands open to objections 公示期. */
final class ObjectionPeriod {

    static final String OVER = "programmes.call.objections-over";

    private final ModuleContext context;
    private final ProgrammesOptions options;

    ObjectionPeriod(ModuleContext context, ProgrammesOptions options) {
        this.context = context;
        this.options = options;
    }

    /** The day of publication is not counted. */
    void begin(EntityManager em, CallSteps.Locked locked) {
        count(em, locked, today());
    }

    /** Counts once more, since a calendar may have been published meanwhile. */
    LocalDate recount(EntityManager em, CallSteps.Locked locked) {
        LocalDate from = locked.progress().getObjectionsFrom();
        return count(em, locked, from == null ? today() : from);
    }

    private LocalDate count(EntityManager em, CallSteps.Locked locked, LocalDate from) {
        WorkDate last = options.workCalendar()
                .get()
                .addWorkingDays(from, locked.call().getTerms().objectionDays());
        locked.progress().openToObjections(from, last.date(), last.isProvisional());
        context.dueWork().schedule(em, OVER, locked.call().getId(), endOf(last.date()), null);
        return last.date();
    }

    List<Violation> guard(EntityManager em, CallSteps.Locked locked) {
        LocalDate until = recount(em, locked);
        if (locked.call().getTerms().objectionDays() == 0 || today().isAfter(until)) {
            return List.of();
        }
        return List.of(new Violation(
                locked.call().message("programmes.process.objections-open", "until", until, "today", today()),
                until,
                today(),
                List.of()));
    }

    /** When due work looks again: the day is over, or a calendar has moved it. */
    @Nullable
    Instant handle(EntityManager em, CallSteps.Locked locked) {
        if (locked.progress().getStage() != CallStage.OBJECTION_PERIOD) {
            return null;
        }
        LocalDate until = recount(em, locked);
        if (!today().isAfter(until)) {
            return endOf(until);
        }
        Recipient secretaries = Recipient.role(locked.call().getProviderId(), ProgrammeRoles.SECRETARY);
        Map<String, String> values = Map.of("title", locked.call().getTitle(), "until", until.toString());
        context.notifications()
                .send(
                        em,
                        new Notification(
                                "programmes.objections-over",
                                List.of(secretaries),
                                values,
                                locked.call().ref(CallCatalog.KIND)));
        return null;
    }

    LocalDate today() {
        return context.clock().instant().atZone(options.zone()).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(options.zone()).toInstant();
    }
}
