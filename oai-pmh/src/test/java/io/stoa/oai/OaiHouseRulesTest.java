package io.stoa.oai;

import io.stoa.testkit.StoaArchitecture;
import org.junit.jupiter.api.Test;

class OaiHouseRulesTest {

    @Test
    void keeps_to_the_architecture() {
        StoaArchitecture.check("io.stoa.oai");
    }
}
