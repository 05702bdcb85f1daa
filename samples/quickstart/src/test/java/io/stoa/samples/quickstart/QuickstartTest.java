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
                .contains("university.mrc: registered 2, refused 0; it was found to be UNIMARC")
                .contains("academy.mrc: registered 2, refused 0; it was found to be MARC21")
                .contains("group.bib: registered 2, refused 1; it was found to be BIBTEX")
                .contains("record 2: the record in line 14 cannot be read: it has no title")
                .contains("not read: file :papers/doe2014.pdf:PDF")
                .contains("石墨烯的制备与应用 = 石墨烯的製備與應用, score 1.00 by [IDENTIFIER, TITLE, AUTHORS,")
                .contains("the id of the second leads to 石墨烯的制备与应用, with 2 holdings")
                .contains(
                        "the id of the second leads to Sheets of carbon, with 0 holdings; taken from the second: [TERMS]")
                .contains("open in the queue: 0")
                .contains("张伟. 石墨烯的制备与应用[M]. 北京: 科学出版社, 2014.")
                .contains("et al.")
                .containsOnlyOnce("not given back: 4.type CONFERENCE_PAPER")
                .containsOnlyOnce("not given back: 3.terms[0].scheme CLC")
                .contains("石墨烯的制备与应用: SENT, about 3.60 CNY, under the declaration of fair use 2026-1")
                .contains("the university is asked, and cannot: UNFILLED")
                .contains("sends a file after the Mid-Autumn Festival: COPY_SENT")
                .contains("graphene.pdf (%PDF-1.4 twelve pages), one of 3 downloads until 2026-10-05T")
                .contains("RECEIVED, then COMPLETED for 3.60 CNY")
                .containsSubsequence(
                        "Example University Library: UNFILLED, NotOnShelf", "Example Academy Library: SUPPLIED")
                .contains("the Carbon group has used 3.60 CNY in 2026-09")
                .contains("2026-09: asked 1, filled 1, fill rate 1.0000, turnaround 1.00 working days")
                .contains("the whole list, DONE: records 6, added 6, deleted 0")
                .contains("<dc:title>Sheets of carbon</dc:title>")
                .containsPattern("(?s)(oai:\\S+) <dc:title>Idealtheorie in Ringbereichen</dc:title>"
                        + ".*\\n  changes since 2026-09-28T\\S+ DONE: records 1, added 0, deleted 1\\n  \\1 deleted\\n")
                .contains("a robot: ROBOT")
                .contains("Carbon Letters: {\"Total_Item_Requests\":{\"2026-09\":2}")
                .contains("read 121, registered 120, refused 1")
                .contains("published: 120 experts of 12 institutes")
                .contains("score 0.82: perovskite solar cells, shown by a publication of 2025-05-01")
                .contains("accepted: 40")
                .contains("adviser and student 4, co-authors 10, same employer 420")
                .contains(" reviewers, 200 reviews")
                .contains("certificate: objective 138.7453, proven bound 138.74")
                .contains("optimal: true")
                .contains("pairs of reviewer and application in conflict: 0")
                .contains("names of applicants and institutes in all that the reviewer sees: 0")
                .contains("the public sees the criteria [novelty, plan] and 0 places")
                .contains("200 of 200 reviews in; a result before the round is closed: none")
                .contains("computed again from the reviews it is the same: true")
                .contains("1. JC-2026-00003 89.6667 \"Magnesium alloys: from the model to the device\"")
                .contains("2. JC-2026-00004 88.6667 \"Graphene: from the model to the device\"")
                .contains("40 places, 15 recommended")
                .contains("materials: 5 projects, 3900000 of 4000000 CNY")
                .contains("the secretary may not approve: sun submitted this entry")
                .contains("published on 2026-11-11; objections until 2026-11-18")
                .contains("about JC-2026-00001: REJECTED")
                .contains("FINAL; replayed from the records, it differs in 0 places")
                .contains("pool: 56 of 120")
                .contains("a stranger replays draw.json: 0 differences")
                .contains("the same with two seats exchanged: 1 difference")
                .contains("with the seats as they are now holds: true");
        assertThat(folder.resolve("works.xml"))
                .content(StandardCharsets.UTF_8)
                .contains("<subfield code=\"a\">Sheets of carbon");
        assertThat(folder.resolve("works.ris")).content(StandardCharsets.UTF_8).contains("TI  - Sheets of carbon");
        assertThat(folder.resolve("beamline.xml")).isNotEmptyFile();
        assertThat(folder.resolve("instruments.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("experts.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("assessment-2026.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("microscope.ics"))
                .content(StandardCharsets.UTF_8)
                .contains("BEGIN:VEVENT\r\n");
    }
}
