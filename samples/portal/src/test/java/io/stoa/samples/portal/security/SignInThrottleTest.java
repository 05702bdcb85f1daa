package io.stoa.samples.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong nanos = new AtomicLong(1);
    private final SignInThrottle throttle = new SignInThrottle(clock(), 100);

    @Test
    void lets_a_name_try_a_few_times() {
        fail("mei", ADDRESS, SignInThrottle.FAILURES - 1);
        assertThat(throttle.mustWait("mei", ADDRESS)).isFalse();
    }

    @Test
    void makes_a_name_wait_where_it_failed_and_nowhere_else() {
        fail("mei", ADDRESS, SignInThrottle.FAILURES);
        assertThat(throttle.mustWait(" MEI ", ADDRESS)).isTrue();
        assertThat(throttle.mustWait("mei", "192.0.2.8")).isFalse();
        assertThat(throttle.mustWait("li", ADDRESS)).isFalse();
    }

    @Test
    void nobody_is_locked_out_by_one_who_goes_on_guessing() {
        for (int i = 0; i < 1_000; i++) {
            if (!throttle.mustWait("mei", ADDRESS)) {
                throttle.failed("mei", ADDRESS);
            }
        }
        assertThat(throttle.mustWait("mei", ADDRESS)).isTrue();
        assertThat(throttle.mustWait("mei", "192.0.2.8")).isFalse();
    }

    @Test
    void makes_a_name_wait_everywhere_that_is_guessed_from_many_addresses() {
        int addresses = SignInThrottle.FAILURES_OF_A_NAME / SignInThrottle.FAILURES;
        for (int i = 0; i < addresses; i++) {
            assertThat(throttle.mustWait("mei", "198.51.100.200")).isFalse();
            fail("mei", "198.51.100." + i, SignInThrottle.FAILURES);
        }
        assertThat(throttle.mustWait("mei", "198.51.100.200")).isTrue();
        assertThat(throttle.mustWait("li", "198.51.100.200")).isFalse();
    }

    @Test
    void takes_a_network_of_ipv6_for_one_address() {
        fail("mei", "2001:db8:0:1:0:0:0:1", SignInThrottle.FAILURES);
        assertThat(throttle.mustWait("mei", "2001:db8:0:1:aaaa:0:0:2")).isTrue();
        assertThat(throttle.mustWait("mei", "2001:db8:0:2:0:0:0:1")).isFalse();
    }

    @Test
    void makes_an_address_wait_that_tries_many_names() {
        for (int i = 0; i < SignInThrottle.FAILURES_OF_AN_ADDRESS; i++) {
            throttle.failed("name-" + i, ADDRESS);
        }
        assertThat(throttle.mustWait("another", ADDRESS)).isTrue();
        assertThat(throttle.mustWait("another", "192.0.2.8")).isFalse();
    }

    @Test
    void lets_a_name_try_again_after_some_minutes() {
        fail("mei", ADDRESS, SignInThrottle.FAILURES);
        later(SignInThrottle.WINDOW.minusSeconds(1));
        assertThat(throttle.mustWait("mei", ADDRESS)).isTrue();
        later(Duration.ofSeconds(2));
        assertThat(throttle.mustWait("mei", ADDRESS)).isFalse();
    }

    @Test
    void forgets_the_failures_of_a_name_that_succeeds_but_not_those_of_the_address() {
        fail("mei", ADDRESS, SignInThrottle.FAILURES);
        throttle.succeeded("mei", ADDRESS);
        assertThat(throttle.mustWait("mei", ADDRESS)).isFalse();

        fail("mei", ADDRESS, SignInThrottle.FAILURES_OF_AN_ADDRESS);
        throttle.succeeded("mei", ADDRESS);
        assertThat(throttle.mustWait("mei", ADDRESS)).isTrue();
    }

    @Test
    void remembers_no_more_than_it_may() {
        for (int i = 0; i < 10_000; i++) {
            throttle.failed("name-" + i + "x".repeat(1_000), "address-" + i);
        }
        assertThat(throttle.remembered()).isEqualTo(300);
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
