package io.stoa.programmes;

import io.stoa.testkit.MessageBundles;
import io.stoa.testkit.StoaArchitecture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgrammesHouseRulesTest {

    @Test
    void keeps_to_the_architecture() {
        StoaArchitecture.check("io.stoa.programmes");
    }

    @Test
    void speaks_four_languages() {
        MessageBundles.check(Path.of("."), "programmes");
    }
}
