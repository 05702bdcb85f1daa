package io.stoa.samples.portal.literature;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.literature.AccessRight;
import io.stoa.literature.usage.AccessMethod;
import io.stoa.literature.usage.AccessType;
import io.stoa.literature.usage.LiteratureUsage;
import io.stoa.literature.usage.UsageEvent;
import io.stoa.literature.usage.UsageKind;
import io.stoa.literature.usage.Visitor;
import io.stoa.samples.portal.web.ReadyPages;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes down for COUNTER which works readers look at and get. A page says which work it is about; what is taken down is written once
 * the reader has been answered, and only if the answer was a good one. Robots are told by their names, which the platform knows; what
 * browsers fetch ahead, parts of pages and the portal's administrators are no readers either.
 */
@Component
public class Readership implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Readership.class);
    private static final String USE = ReadyPages.KEPT + "use";
    private static final int LONGEST_AGENT = 2000;

    private final LiteratureUsage usage;
    private final CurrentCaller caller;

    /**
     * For Spring.
     *
     * @param usage takes the events
     * @param caller the reader
     */
    public Readership(LiteratureUsage usage, CurrentCaller caller) {
        this.usage = usage;
        this.caller = caller;
    }

    private record Use(String work, UsageKind kind, AccessType access, String link) {}

    /**
     * The page tells something about a work: its record, a citation, how to get it.
     *
     * @param request the request that is answered
     * @param workId the work
     * @param right who may get the work's content, or null if that is not known
     * @param link what was followed, such as {@code record}
     */
    public void investigated(HttpServletRequest request, String workId, @Nullable AccessRight right, String link) {
        AccessType access = right == AccessRight.OPEN ? AccessType.OPEN : AccessType.CONTROLLED;
        request.setAttribute(USE, new Use(workId, UsageKind.INVESTIGATION, access, link));
    }

    /**
     * The answer is the content of a work for a reader whose library has asked for it.
     *
     * @param request the request that is answered
     * @param workId the work
     * @param link what was followed, such as {@code delivery}
     */
    public void requested(HttpServletRequest request, String workId, String link) {
        request.setAttribute(USE, new Use(workId, UsageKind.REQUEST, AccessType.CONTROLLED, link));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure == null && request.getAttribute(USE) instanceof Use use && isRead(request)) {
            Caller reader = caller.get();
            if (!reader.is(Roles.ADMINISTRATOR)) {
                record(use, reader, request, response.getStatus());
            }
        }
    }

    /** A reader is never told that counting went wrong. */
    private void record(Use use, Caller reader, HttpServletRequest request, int status) {
        try {
            usage.record(new UsageEvent(
                    use.work(),
                    use.kind(),
                    use.access(),
                    AccessMethod.REGULAR,
                    reader.organisationId(),
                    use.link(),
                    visitor(reader, request),
                    null,
                    status));
        } catch (RuntimeException e) {
            LOG.warn("The use of work {} was not taken down", use.work(), e);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("User-Agent") != null
                && request.getHeader("HX-Request") == null
                && request.getHeader("Sec-Purpose") == null
                && request.getHeader("Purpose") == null;
    }

    private static Visitor visitor(Caller reader, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String agent = request.getHeader("User-Agent");
        return new Visitor(
                reader.isAnonymous() ? null : reader.id(),
                null,
                session == null ? null : session.getId(),
                request.getRemoteAddr(),
                agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT));
    }
}
