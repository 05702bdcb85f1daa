package io.stoa.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @TempDir
    Path folder;

    @Test
    void tells_its_story_and_leaves_its_exports() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Quickstart.run(folder, new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("read 6, registered 4, refused 2")
                .contains("一百八十万 is not a number")
                .contains("row 3, place.postalCode: “13003”不是六位邮政编码")
                .contains("DRAFT → SUBMITTED → PUBLISHED")
                .contains("透射电子显微镜")
                .contains("entry.withdraw  REFUSED");
        assertThat(folder.resolve("beamline.xml")).isNotEmptyFile();
        assertThat(folder.resolve("instruments.xlsx")).isNotEmptyFile();
    }
}
