package io.stoa.samples.portal.security;

import io.github.bucket4j.Bucket;
import io.stoa.samples.portal.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows down those who guess passwords: after some wrong ones from an address, it must wait before it may try again, by
 * the form and with the API alike. Before the limit nothing of it is to be felt.
 */
@Component
final class GuessLimit {

    private static final int GUESSES = 20;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final Buckets buckets = new Buckets(GUESSES, PERIOD);
    private final Problems problems;

    GuessLimit(Problems problems) {
        this.problems = problems;
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent failure) {
        if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails from) {
            buckets.of(String.valueOf(from.getRemoteAddress())).tryConsume(1);
        }
    }

    /**
     * Whether an address must wait.
     *
     * @param address the address
     * @return how many seconds, 0 if it may go on
     */
    long wait(String address) {
        Bucket bucket = buckets.of(address);
        return bucket.getAvailableTokens() > 0
                ? 0
                : RateLimit.seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Refuses with a problem. */
    Filter api() {
        return new Filter() {
            @Override
            boolean isTry(HttpServletRequest request) {
                return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            }

            @Override
            void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
                problems.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-guesses", wait);
            }
        };
    }

    /** Leads back to the form, which says so. */
    Filter pages() {
        return new Filter() {
            @Override
            boolean isTry(HttpServletRequest request) {
                return "POST".equals(request.getMethod())
                        && request.getRequestURI().equals(request.getContextPath() + SecurityConfiguration.SIGN_IN);
            }

            @Override
            void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
                response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN + "?wait");
            }
        };
    }

    /** Stands before the check of passwords. */
    abstract class Filter extends org.springframework.web.filter.OncePerRequestFilter {

        abstract boolean isTry(HttpServletRequest request);

        abstract void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long wait = isTry(request) ? GuessLimit.this.wait(request.getRemoteAddr()) : 0;
            if (wait == 0) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            refuse(request, response, wait);
        }
    }
}
