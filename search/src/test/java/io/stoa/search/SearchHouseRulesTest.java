package io.stoa.search;

import io.stoa.testkit.MessageBundles;
import io.stoa.testkit.StoaArchitecture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SearchHouseRulesTest {

    @Test
    void keeps_to_the_architecture() {
        StoaArchitecture.check("io.stoa.search");
    }

    @Test
    void speaks_every_language() {
        MessageBundles.check(Path.of(""), "search");
    }
}
