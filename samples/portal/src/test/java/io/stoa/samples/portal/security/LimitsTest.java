package io.stoa.samples.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.samples.portal.api.ApiProperties;
import io.stoa.samples.portal.api.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

class LimitsTest {

    private static final ApiProperties SETTINGS =
            new ApiProperties(3, DataSize.ofKilobytes(1), Duration.ofHours(1), Duration.ofMinutes(1));

    @Test
    void whoever_asks_too_often_must_wait_while_others_may_go_on() throws Exception {
        RateLimit limit = new RateLimit(SETTINGS, problems());
        for (int i = 0; i < 3; i++) {
            MockHttpServletResponse answer = ask(limit, "user1", "10.0.0.1");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("RateLimit")).startsWith("\"default\";r=" + (2 - i) + ";t=");
            assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
        }
        MockHttpServletResponse refused = ask(limit, "user1", "10.0.0.2");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 20);
        assertThat(refused.getContentAsString()).contains("portal.too-many");
        assertThat(ask(limit, "user2", "10.0.0.2").getStatus()).isEqualTo(200);
        assertThat(ask(limit, null, "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void addresses_without_number_do_not_fill_the_memory() {
        Buckets buckets = new Buckets(1, Duration.ofMinutes(1));
        for (int i = 0; i < 50_000; i++) {
            buckets.of("address " + i);
        }
        assertThat(buckets.size()).isEqualTo(20_000);
    }

    @Test
    void a_right_password_is_checked_slowly_once() {
        AtomicInteger slow = new AtomicInteger();
        PasswordEncoder encoder = new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return "encoded " + password;
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
                slow.incrementAndGet();
                return encode(password).equals(encoded);
            }
        };
        MovableClock clock = new MovableClock();
        RememberedPasswords remembered = new RememberedPasswords(encoder, clock);
        assertThat(remembered.matches("right", "encoded right")).isTrue();
        assertThat(remembered.matches("right", "encoded right")).isTrue();
        assertThat(slow).hasValue(1);
        assertThat(remembered.matches("wrong", "encoded right")).isFalse();
        assertThat(remembered.matches("wrong", "encoded right")).isFalse();
        assertThat(slow).as("a wrong one is never remembered").hasValue(3);
        assertThat(remembered.matches("right", "encoded new"))
                .as("it was changed")
                .isFalse();
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        assertThat(remembered.matches("right", "encoded right")).isTrue();
        assertThat(slow).hasValue(5);
    }

    private static MockHttpServletResponse ask(RateLimit limit, @Nullable String user, String address)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/instruments");
        request.setRemoteUser(user);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static Problems problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/api");
        messages.setDefaultEncoding("UTF-8");
        return new Problems(
                messages,
                new FixedLocaleResolver(Locale.ENGLISH),
                JsonMapper.builder().build());
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
