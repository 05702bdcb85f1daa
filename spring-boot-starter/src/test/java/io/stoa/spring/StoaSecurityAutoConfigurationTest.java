package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;

class StoaSecurityAutoConfigurationTest {

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(StoaSecurityAutoConfiguration.class));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void nobody_signed_in_is_anonymous_in_the_language_of_the_request() {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(caller()).isEqualTo(Caller.anonymous(Locale.GERMAN));
        signIn(new AnonymousAuthenticationToken("key", "guest", AuthorityUtils.createAuthorityList("ROLE_GUEST")));
        assertThat(caller()).isEqualTo(Caller.anonymous(Locale.GERMAN));
    }

    @Test
    void an_authentication_that_was_not_verified_is_anonymous() {
        TestingAuthenticationToken unverified = new TestingAuthenticationToken("li", "secret", "ROLE_ADMINISTRATOR");
        unverified.setAuthenticated(false);
        signIn(unverified);

        assertThat(caller().isAnonymous()).isTrue();
    }

    @Test
    void authorities_with_the_prefix_are_roles_and_others_are_not() {
        signIn(new TestingAuthenticationToken(
                "li", "secret", "ROLE_STAFF", "ROLE_PLATFORM_APPROVER", "SCOPE_administrator", "administrator"));

        Caller caller = caller();

        assertThat(caller.id()).isEqualTo("li");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Roles.STAFF, Roles.PLATFORM_APPROVER);
        assertThat(caller.organisationId()).isNull();
    }

    @Test
    void the_prefix_can_be_set() {
        signIn(new TestingAuthenticationToken("li", "secret", "ROLE_STAFF", "stoa:approver"));

        host.withPropertyValues("stoa.security.role-prefix=stoa:")
                .run(context -> assertThat(
                                context.getBean(CurrentCaller.class).get().roles())
                        .containsExactly(Roles.APPROVER));
    }

    @Test
    void a_principal_may_tell_name_and_organisation() {
        signIn(new TestingAuthenticationToken(new Librarian("Li Wei", "org-1"), "secret", "ROLE_STAFF"));

        assertThat(caller().name()).isEqualTo("Li Wei");
        assertThat(caller().belongsTo("org-1")).isTrue();
    }

    @Test
    void an_oauth2_users_attribute_tells_the_organisation() {
        signIn(new TestingAuthenticationToken(
                new DefaultOAuth2AuthenticatedPrincipal("li", Map.of("organisation_id", "org-2"), List.of()),
                "token",
                "ROLE_STAFF"));

        assertThat(caller().organisationId()).isEqualTo("org-2");
    }

    @Test
    void backs_off_from_the_hosts_own() {
        host.withBean(CurrentCaller.class, () -> Caller::system)
                .run(context ->
                        assertThat(context.getBean(CurrentCaller.class).get()).isEqualTo(Caller.system()));
    }

    private Caller caller() {
        Caller[] seen = new Caller[1];
        host.run(context -> seen[0] = context.getBean(CurrentCaller.class).get());
        return seen[0];
    }

    private static void signIn(Authentication user) {
        SecurityContextHolder.getContext().setAuthentication(user);
    }

    private record Librarian(String displayName, @Nullable String organisationId) implements StoaUser {}
}
