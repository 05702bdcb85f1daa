package io.stoa.samples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Pages say 503 while the database is away, and come back with it. */
@Component
public class DatabaseAway implements HandlerExceptionResolver, Ordered {

    /** What {@code Retry-After} says: seconds. */
    public static final String RETRY_AFTER = "5";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final int DEEPEST = 30;

    /** Class 08: no connection. PostgreSQL 57P01 to 57P03: shut down, crashed, cannot connect now; 53300: too many. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** H2: connection broken, database is closed, object closed, closing after an error. */
    private static final Set<Integer> H2_CODES = Set.of(90067, 90098, 90121);

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
     * Whether a failure comes from a database that cannot be reached, so that the same request may succeed later.
     *
     * @param thrown what was thrown
     * @return true if no connection could be had or one broke
     */
    public static boolean isWhy(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof CannotCreateTransactionException
                    || at instanceof TransactionException // not even a rollback was possible
                    || at instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static boolean isAway(SQLException thrown) {
        String state = thrown.getSQLState();
        return thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || state != null && (state.startsWith("08") || STATES.contains(state))
                || H2_CODES.contains(thrown.getErrorCode());
    }
}
