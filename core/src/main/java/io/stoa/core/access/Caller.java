package io.stoa.core.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. The host makes it from its own session or token.
 *
 * @param id the host's user id, at most 100 characters; {@link #ANONYMOUS_ID} for somebody not signed in
 * @param name the name shown in audit trails
 * @param organisationId the organisation that the caller belongs to and acts for, or null
 * @param roles what the caller is: names from {@link Roles} or the host's own
 * @param locale the language in which messages are wanted
 */
public record Caller(String id, String name, @Nullable String organisationId, Set<String> roles, Locale locale) {

    /** The id of somebody who is not signed in. */
    public static final String ANONYMOUS_ID = "anonymous";

    /** The id under which the platform itself acts, such as in due work. */
    public static final String SYSTEM_ID = "system";

    /**
     * Copies the roles.
     *
     * @param id the host's user id
     * @param name the name shown in audit trails
     * @param organisationId the caller's organisation
     * @param roles the caller's roles
     * @param locale the caller's language
     */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * Somebody who is not signed in.
     *
     * @param locale the language in which messages are wanted
     * @return a caller without organisation and roles
     */
    public static Caller anonymous(Locale locale) {
        return new Caller(ANONYMOUS_ID, ANONYMOUS_ID, null, Set.of(), locale);
    }

    /**
     * {@return the platform itself, which may do everything}
     */
    public static Caller system() {
        return new Caller(SYSTEM_ID, SYSTEM_ID, null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
    }

    /**
     * {@return whether nobody is signed in}
     */
    public boolean isAnonymous() {
        return id.equals(ANONYMOUS_ID);
    }

    /**
     * Whether the caller has a role.
     *
     * @param role a role's name
     * @return true if so
     */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /**
     * Whether the caller acts for an organisation.
     *
     * @param organisation an organisation's id, or null for none
     * @return true if it is the caller's own
     */
    public boolean belongsTo(@Nullable String organisation) {
        return organisationId != null && organisationId.equals(organisation);
    }
}
