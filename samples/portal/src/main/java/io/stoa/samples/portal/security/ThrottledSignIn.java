package io.stoa.samples.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the form login and keeps those out who have to wait. */
final class ThrottledSignIn extends OncePerRequestFilter {

    private static final String PATH = "/sign-in";

    private final SignInThrottle throttle;

    ThrottledSignIn(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean attempt = "POST".equals(request.getMethod()) && PATH.equals(request.getServletPath());
        if (attempt && throttle.mustWait(name(request), request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + PATH + "?wait");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Counts failures and goes back to the form. */
    SimpleUrlAuthenticationFailureHandler onFailure() {
        return new SimpleUrlAuthenticationFailureHandler(PATH + "?failed") {
            @Override
            public void onAuthenticationFailure(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                    throws IOException, ServletException {
                throttle.failed(name(request), request.getRemoteAddr());
                super.onAuthenticationFailure(request, response, failure);
            }
        };
    }

    /** Goes where the visitor wanted to. */
    SavedRequestAwareAuthenticationSuccessHandler onSuccess() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication user)
                    throws IOException, ServletException {
                throttle.succeeded(name(request), request.getRemoteAddr());
                super.onAuthenticationSuccess(request, response, user);
            }
        };
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    private static String name(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("username"), "");
    }
}
