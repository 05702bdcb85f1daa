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
                .contains("entry.withdraw  REFUSED")
                .containsOnlyOnce("  booked: CONFIRMED 2026-09-22T09:00+08:00/2026-09-22T11:00+08:00")
                .contains("(instruments.booking.capacity)")
                .contains("is closed on days off; 2026-10-01 is one")
                .contains("dai accepts what was offered: CONFIRMED")
                .contains("charged to NSFC-2026-17: 750.0 CNY")
                .contains("the booking is COMPLETED")
                .contains("150 min effective, 150 min for others")
                .contains("university.mrc: registered 2, refused 0")
                .contains("university.mrc b1 = academy.mrc b1")
                .contains("张伟. 石墨烯的制备与应用[M]. 北京: 科学出版社, 2014.")
                .contains("et al.")
                .contains("4 records in works.xml")
                .contains("<dc:title>Sheets of carbon</dc:title>");
        assertThat(folder.resolve("beamline.xml")).isNotEmptyFile();
        assertThat(folder.resolve("instruments.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("assessment-2026.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("microscope.ics"))
                .content(StandardCharsets.UTF_8)
                .contains("BEGIN:VEVENT\r\n");
    }
}
