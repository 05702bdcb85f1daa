package io.stoa.samples.portal.security;

import io.github.bucket4j.TimeMeter;
import io.stoa.samples.portal.api.ApiProperties;
import io.stoa.samples.portal.api.Problems;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may ask for what. Pages are open where Stoa's access policy decides about what they show; the desk needs a user; the
 * API takes HTTP Basic and keeps no session.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final int ONE_YEAR = 31_536_000;

    /** Names, and addresses, whose failed attempts are counted at a time. */
    private static final int MOST_REMEMBERED = 10_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), Clock.systemUTC());
    }

    /** Counts the failures of form and API together. */
    @Bean
    SignInThrottle signInThrottle() {
        return new SignInThrottle(TimeMeter.SYSTEM_MILLISECONDS, MOST_REMEMBERED);
    }

    /** The API: callers say who they are with every request, so there is no session to ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiProperties api, Problems problems, SignInThrottle throttle)
            throws Exception {
        return headers(http)
                .securityMatcher("/api/v1/**")
                .addFilterBefore(new BodyLimit(api, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new ThrottledBasic(throttle, problems), BasicAuthenticationFilter.class)
                .addFilterAfter(new RateLimit(api, problems), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(new ApiEntryPoint(problems, throttle)))
                .build();
    }

    /** What machines send without a session: delivery messages of other libraries. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return headers(http)
                .securityMatcher("/iso18626", "/oai", "/feeds/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignInThrottle throttle) throws Exception {
        ThrottledSignIn signIn = new ThrottledSignIn(throttle);
        return headers(http)
                .addFilterBefore(signIn, UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/desk/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .failureHandler(signIn.onFailure())
                        .successHandler(signIn.onSuccess()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(Customizer.withDefaults())
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.addFilterBefore(new ContentSecurityPolicy(), HeaderWriterFilter.class)
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(ONE_YEAR)));
    }
}
