package io.stoa.samples.portal.security;

import io.github.bucket4j.ConsumptionProbe;
import io.stoa.samples.portal.api.ApiProperties;
import io.stoa.samples.portal.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets every user, and every address without one, send so many requests to the API in a minute, and tells by
 * {@code RateLimit-Policy} and {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers) how many are left.
 */
final class RateLimit extends OncePerRequestFilter {

    private static final String POLICY = "\"default\"";

    private final Buckets buckets;
    private final Problems problems;

    RateLimit(ApiProperties api, Problems problems) {
        this.buckets = new Buckets(api.perMinute(), Duration.ofMinutes(1));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.of(who(request)).tryConsumeAndReturnRemaining(1);
        response.setHeader(
                "RateLimit-Policy",
                POLICY + ";q=" + buckets.capacity() + ";w=" + buckets.period().toSeconds());
        response.setHeader(
                "RateLimit",
                POLICY + ";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long wait = seconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many", wait);
    }

    private static String who(HttpServletRequest request) {
        String user = request.getRemoteUser();
        return user == null ? "address " + request.getRemoteAddr() : "user " + user;
    }

    /** Whole seconds, rounded up, so that nobody comes too early. */
    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
