package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Core and the testkit under the rules for every module. */
class CoreHouseRulesTest {

    @Test
    void core_keeps_to_the_architecture() {
        StoaArchitecture.check("io.stoa.core");
    }

    @Test
    void core_speaks_four_languages() {
        MessageBundles.check(Path.of("../core"), "core");
    }

    @Test
    void the_rules_notice_who_breaks_them() {
        // The testkit knows pools and its own kind, as it should and as a module must not.
        assertThatThrownBy(() -> StoaArchitecture.check("io.stoa.testkit"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.zaxxer.hikari");
    }
}
