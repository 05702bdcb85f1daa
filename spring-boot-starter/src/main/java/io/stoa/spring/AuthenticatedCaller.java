package io.stoa.spring;

import io.stoa.core.access.Caller;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * The user of Spring Security's authentication. Name and organisation come from a principal that is a {@link StoaUser},
 * or from the attributes of an OAuth 2 or OpenID Connect user; otherwise the user acts for no organisation.
 */
final class AuthenticatedCaller implements CurrentCaller {

    private static final boolean HAS_OAUTH2 = ClassUtils.isPresent(
            "org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal",
            AuthenticatedCaller.class.getClassLoader());

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final StoaProperties.Security settings;

    AuthenticatedCaller(StoaProperties.Security settings) {
        this.settings = settings;
    }

    @Override
    public Caller get() {
        Locale locale = LocaleContextHolder.getLocale();
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null || !user.isAuthenticated() || trust.isAnonymous(user)) {
            return Caller.anonymous(locale);
        }
        return new Caller(user.getName(), displayName(user), organisation(user), roles(user), locale);
    }

    private static String displayName(Authentication user) {
        return user.getPrincipal() instanceof StoaUser stoaUser ? stoaUser.displayName() : user.getName();
    }

    private @Nullable String organisation(Authentication user) {
        if (user.getPrincipal() instanceof StoaUser stoaUser) {
            return stoaUser.organisationId();
        }
        return HAS_OAUTH2 ? OAuth2Attributes.text(user, settings.organisationAttribute()) : null;
    }

    private Set<String> roles(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(settings.rolePrefix()))
                .map(authority -> role(authority.substring(settings.rolePrefix().length())))
                .collect(Collectors.toSet());
    }

    private static String role(String authority) {
        return authority.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
