package io.stoa.samples.portal.security;

import io.stoa.samples.portal.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before HTTP Basic and keeps those out who have to wait because they guessed wrong too often. */
final class ThrottledBasic extends OncePerRequestFilter {

    private static final BasicAuthenticationConverter CREDENTIALS = converter();

    private final SignInThrottle throttle;
    private final Problems problems;

    ThrottledBasic(SignInThrottle throttle, Problems problems) {
        this.throttle = throttle;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null
                || !throttle.mustWait(name(request), request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        long wait = SignInThrottle.WINDOW.toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-guesses", wait);
    }

    /** Who a request says to be, or nothing if it cannot be read. */
    static String name(HttpServletRequest request) {
        try {
            Authentication said = CREDENTIALS.convert(request);
            return said == null ? "" : said.getName();
        } catch (org.springframework.security.core.AuthenticationException unreadable) {
            return "";
        }
    }

    private static BasicAuthenticationConverter converter() {
        BasicAuthenticationConverter converter = new BasicAuthenticationConverter();
        converter.setCredentialsCharset(StandardCharsets.UTF_8);
        return converter;
    }
}
