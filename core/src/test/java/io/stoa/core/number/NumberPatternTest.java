package io.stoa.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource({
        "FP-{period}-{number:6},42,FP-2026-000042",
        "{number}/{period},42,42/2026",
        "{period}{number:3},1234,20261234",
        "第{period}年{number:2}号,7,第2026年07号",
        "{period}-{number:18},9223372036854775807,2026-9223372036854775807",
    })
    void writes_a_number(String pattern, long number, String expected) {
        assertThat(NumberPattern.of(pattern).write("2026", number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FP-{number}",
                "FP-{period}",
                "{period}{period}{number}",
                "{period}{number}{number}",
                "{period}{number:0}",
                "{period}{number:19}",
                "{period}{number}{year}",
                "{period}{number}}"
            })
    void refuses_what_would_not_give_distinct_numbers(String pattern) {
        assertThatThrownBy(() -> NumberPattern.of(pattern))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("\"" + pattern + "\" is not a number pattern. It needs '{period}' once");
    }

    @Test
    void refuses_a_pattern_that_is_too_long() {
        assertThatThrownBy(() -> NumberPattern.of("{period}{number}" + "x".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }
}
