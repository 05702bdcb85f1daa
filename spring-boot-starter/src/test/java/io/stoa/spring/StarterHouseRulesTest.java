package io.stoa.spring;

import io.stoa.testkit.MessageBundles;
import io.stoa.testkit.StoaArchitecture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StarterHouseRulesTest {

    @Test
    void keeps_to_the_architecture() {
        StoaArchitecture.check("io.stoa.spring");
    }

    @Test
    void speaks_every_language() {
        MessageBundles.check(Path.of(""), "spring");
    }
}
