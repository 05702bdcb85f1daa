package io.stoa.samples.portal.security;

import io.stoa.samples.portal.api.Problems;
import io.stoa.samples.portal.web.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells clients of the API that they must say who they are, or that this cannot be looked up for now. */
final class ApiEntryPoint implements AuthenticationEntryPoint {

    private final Problems problems;
    private final SignInThrottle throttle;

    ApiEntryPoint(Problems problems, SignInThrottle throttle) {
        this.problems = problems;
        this.throttle = throttle;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (DatabaseAway.isWhy(refused)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
            problems.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, "away");
            return;
        }
        if (refused instanceof BadCredentialsException) {
            throttle.failed(ThrottledBasic.name(request), request.getRemoteAddr());
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Problems.CHALLENGE);
        problems.answer(request, response, HttpStatus.UNAUTHORIZED, "credentials");
    }
}
