package io.stoa.instruments.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PidinstJsonTest {

    @Test
    void agrees_with_the_published_schema() throws Exception {
        String conformance = System.getProperty("stoa.conformance", "");
        assumeTrue(!conformance.isBlank(), "skipped: -Dstoa.conformance does not name the folder with pidinst/*");
        String text = Files.readString(Path.of(conformance, "pidinst", "pidinst-schema-1_0.schema.json"));
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text, InputFormat.JSON);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PidinstJson.write(FullInstrument.draft(), FullInstrument.FALLBACKS, out);

        assertThat(schema.validate(out.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }
}
