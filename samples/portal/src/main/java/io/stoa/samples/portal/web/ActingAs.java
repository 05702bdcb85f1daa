package io.stoa.samples.portal.web;

import io.stoa.core.access.Roles;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Asks Stoa in another name than the reader's, for pages that are the same for all readers: as a visitor for what is published to
 * the world, as the portal itself for totals that the operator has decided to publish.
 */
public final class ActingAs {

    private static final String PORTAL = "portal";

    private ActingAs() {}

    /**
     * Does something as somebody who is not signed in.
     *
     * @param <T> what is asked
     * @param question the question
     * @return the answer
     */
    public static <T> T visitor(Supplier<T> question) {
        return as(new SecurityContextImpl(), question);
    }

    /**
     * Does something as the portal, which may read everything. What is answered must be made into totals before anybody sees it.
     *
     * @param <T> what is asked
     * @param question the question
     * @return the answer
     */
    public static <T> T portal(Supplier<T> question) {
        Authentication portal = UsernamePasswordAuthenticationToken.authenticated(
                PORTAL,
                "",
                List.of(new SimpleGrantedAuthority("ROLE_" + Roles.ADMINISTRATOR.toUpperCase(Locale.ROOT))));
        return as(new SecurityContextImpl(portal), question);
    }

    private static <T> T as(SecurityContext other, Supplier<T> question) {
        SecurityContext own = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(other);
        try {
            return question.get();
        } finally {
            SecurityContextHolder.setContext(own);
        }
    }
}
