package io.stoa.spring;

import org.jspecify.annotations.Nullable;

/**
 * What a principal of Spring Security, such as a {@code UserDetails}, may tell about its user beyond name and
 * authorities.
 */
public interface StoaUser {

    /**
     * {@return the user's name as audit trails show it}
     */
    String displayName();

    /**
     * {@return the id of the organisation that the user belongs to and acts for, or null}
     */
    @Nullable
    String organisationId();
}
