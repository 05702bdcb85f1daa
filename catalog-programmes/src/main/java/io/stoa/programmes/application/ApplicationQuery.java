package io.stoa.programmes.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which applications of a call are wanted; all conditions that are given must hold.
 *
 * @param callId the call
 * @param states the wanted states; empty for all but drafts
 * @param theme the code of a theme, or null for any
 */
public record ApplicationQuery(
        String callId,
        List<ApplicationState> states,
        @Nullable String theme) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param callId the call
     * @param states the wanted states; empty for all but drafts
     * @param theme the code of a theme, or null for any
     */
    public ApplicationQuery {
        states = states == null ? List.of() : List.copyOf(states);
    }

    /**
     * All applications of a call but drafts.
     *
     * @param callId the call
     * @return the query
     */
    public static ApplicationQuery ofCall(String callId) {
        return new ApplicationQuery(callId, List.of(), null);
    }

    /**
     * {@return the same in some states}
     *
     * @param wanted the states
     */
    public ApplicationQuery in(ApplicationState... wanted) {
        return new ApplicationQuery(callId, List.of(wanted), theme);
    }

    /**
     * {@return the same of a theme}
     *
     * @param code the code of the theme
     */
    public ApplicationQuery ofTheme(String code) {
        return new ApplicationQuery(callId, states, code);
    }
}
