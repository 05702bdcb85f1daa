package io.stoa.samples.portal.desk.admin;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditOutcome;
import io.stoa.core.audit.AuditQuery;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, with before and after. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final CurrentCaller callers;

    AuditController(AuditTrail trail, CurrentCaller callers) {
        this.trail = trail;
        this.callers = callers;
    }

    @GetMapping("/desk/audit")
    String list(Filter filter, @RequestParam(required = false) @Nullable String after, Model model) {
        Page<AuditLine> page =
                trail.list(query(filter), new PageRequest(PAGE, after)).map(AuditLine::of);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", page);
        model.addAttribute("outcomes", AuditOutcome.values());
        return "desk/admin/audit";
    }

    /** Who looks after the whole platform sees all of it, others what belongs to their own organisation. */
    private AuditQuery query(Filter filter) {
        Caller caller = callers.get();
        boolean all = caller.is(Roles.ADMINISTRATOR) || caller.is(Roles.PLATFORM_APPROVER);
        return AuditQuery.all()
                .ofProvider(all ? null : caller.organisationId())
                .about(filter.kind(), filter.id())
                .by(filter.user())
                .with(filter.outcome())
                .between(filter.first(), filter.end());
    }

    /**
     * What is looked for.
     *
     * @param kind the kind of thing, or null
     * @param id the thing, or null
     * @param user the id of a user, or null
     * @param outcome done or refused, or null
     * @param from the first day, or null
     * @param until the last day, or null
     */
    record Filter(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String user,
            @Nullable AuditOutcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Empty fields of a form come as empty texts. */
        Filter {
            kind = orNull(kind);
            id = orNull(id);
            user = orNull(user);
        }

        private static @Nullable String orNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        @Nullable
        Instant first() {
            return from == null ? null : from.atStartOfDay(Show.ZONE).toInstant();
        }

        @Nullable
        Instant end() {
            return until == null
                    ? null
                    : until.plusDays(1).atStartOfDay(Show.ZONE).toInstant();
        }
    }
}
