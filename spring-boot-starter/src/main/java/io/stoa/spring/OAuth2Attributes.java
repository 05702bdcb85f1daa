package io.stoa.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** The only class that names Spring Security's OAuth 2, which few hosts have. */
final class OAuth2Attributes {

    private OAuth2Attributes() {}

    /** An attribute of an opaque token's or signed-in user, or a claim of a JWT. */
    static @Nullable String text(Authentication user, String attribute) {
        Object principal = user.getPrincipal();
        if (principal instanceof OAuth2AuthenticatedPrincipal known) {
            Object value = known.getAttribute(attribute);
            return value == null ? null : value.toString();
        }
        return principal instanceof ClaimAccessor claims ? claims.getClaimAsString(attribute) : null;
    }
}
