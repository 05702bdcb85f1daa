package io.stoa.samples.portal.web;

import io.stoa.core.persistence.DatabaseErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Pages say 503 while the database is away, and come back with it. */
@Component
public class DatabaseAway implements HandlerExceptionResolver, Ordered {

    /** What {@code Retry-After} says: seconds. */
    public static final String RETRY_AFTER = "5";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private final PageModel page;

    DatabaseAway(PageModel page) {
        this.page = page;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!isWhy(thrown)) {
            return null;
        }
        LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        boolean fragment = request.getHeader("HX-Request") != null;
        ModelAndView answer =
                new ModelAndView(fragment ? "fragments/note :: refusal" : "refused", HttpStatus.SERVICE_UNAVAILABLE);
        page.fill(answer.getModel(), request, RequestContextUtils.getLocale(request));
        answer.addObject("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        answer.addObject("reasons", List.of());
        return answer;
    }

    /**
     * Whether a failure comes from a database that cannot be reached, so that the same request may succeed later. Stoa says
     * so itself; the portal's own tables are asked without it.
     *
     * @param thrown what was thrown
     * @return true if no connection could be had or one broke
     */
    public static boolean isWhy(Throwable thrown) {
        return DatabaseErrors.isConnectionFailure(thrown);
    }
}
