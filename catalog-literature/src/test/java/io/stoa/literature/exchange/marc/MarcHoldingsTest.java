package io.stoa.literature.exchange.marc;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.CarriedField;
import io.stoa.literature.CarriedFields;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Item;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarcHoldingsTest {

    private static final Map<String, String> LIBRARIES = Map.of("JLU", "org-1", "PKU", "org-2");
    private static final Map<String, String> CODES = Map.of("org-1", "JLU", "org-2", "PKU");

    @Test
    void reads_905_as_cnmarc_records_have_it() {
        WorkDraft work = work(
                "unimarc",
                "905",
                "  \u001faJLU\u001fb10001\u001fb10002\u001fc书库\u001fdO613.71\u001fe1\u001fz9",
                "905",
                "  \u001faNOBODY\u001fdO1");
        Exchanged<List<HoldingDraft>> read = MarcHoldings.of(work, LIBRARIES::get);
        assertThat(read.value())
                .containsExactly(new HoldingDraft(
                        WorkReference.from("opac", "cn1"),
                        "org-1",
                        "opac",
                        "cn1#1",
                        "O613.71/1",
                        "书库",
                        null,
                        LendingPolicy.ASK,
                        CopyPolicy.ASK,
                        List.of(Item.onShelf("10001"), Item.onShelf("10002")),
                        null));
        assertThat(read.losses().theirs()).containsExactly(new Loss("905$z", "9"), new Loss("905$a", "NOBODY"));
    }

    @Test
    void reads_852_with_its_coverage_of_866() {
        WorkDraft work = work(
                "marc21",
                "852",
                "0 \u001f81.1\u001faPKU\u001fbMain\u001fcStacks\u001fhQC1\u001fi.A5\u001fp777\u001fxgift",
                "852",
                "0 \u001f82\u001faJLU\u001fhQC2",
                "866",
                "41\u001f81.1\u001fav.1(1995)-v.10(2004)",
                "866",
                "41\u001f82\u001fav.3");
        List<HoldingDraft> holdings = MarcHoldings.of(work, LIBRARIES::get).value();
        assertThat(holdings).extracting(HoldingDraft::libraryId).containsExactly("org-2", "org-1");
        assertThat(holdings.get(0).callNumber()).isEqualTo("QC1 .A5");
        assertThat(holdings.get(0).location()).isEqualTo("Main--Stacks");
        assertThat(holdings.get(0).coverage()).isEqualTo("v.1(1995)-v.10(2004)");
        assertThat(holdings.get(0).internalNote()).isEqualTo("gift");
        assertThat(holdings.get(1).coverage()).isEqualTo("v.3");
    }

    @Test
    void gives_the_holdings_of_one_library_to_its_import() {
        WorkDraft work = work(
                "unimarc", "905", "  \u001faJLU\u001fdA", "905", "  \u001faPKU\u001fdB", "905", "  \u001faJLU\u001fdC");
        List<ImportRow<WorkDraft>> works = List.of(
                new ImportRow.Unreadable<>(1, List.of()), new ImportRow.Read<>(2, work), new ImportRow.Read<>(3, work));
        List<ImportRow<HoldingDraft>> rows = new ArrayList<>();
        MarcHoldings.rows(works.iterator(), "org-1", LIBRARIES::get).forEachRemaining(rows::add);
        assertThat(rows).extracting(ImportRow::number).containsExactly(2L, 2L, 3L, 3L);
    }

    @Test
    void writes_holdings_that_are_read_again_in_both_formats() {
        for (MarcFormat format : MarcFormat.values()) {
            HoldingDraft holding = new HoldingDraft(
                    WorkReference.from("opac", "cn1"),
                    "org-1",
                    "opac",
                    "cn1#1",
                    "O613.71/1",
                    "书库",
                    "v.1-v.3",
                    LendingPolicy.ASK,
                    CopyPolicy.ASK,
                    List.of(Item.onShelf("10001")),
                    null);
            WorkDraft work = MarcHoldings.with(work("other"), format, List.of(holding), CODES::get);
            assertThat(MarcHoldings.of(work, LIBRARIES::get).value())
                    .as(format.name())
                    .containsExactly(holding);
        }
    }

    @Test
    void leaves_fields_that_still_say_the_same_and_those_of_others() {
        String kept = "  \u001faJLU\u001fb10001\u001fdO613.71\u001fe1\u001fzlocal";
        String changed = "  \u001faJLU\u001fb10002\u001fdO1";
        String other = "  \u001faXXX\u001fdO9";
        WorkDraft work = work("unimarc", "905", kept, "905", changed, "905", other, "999", "  \u001faown");
        List<HoldingDraft> holdings = MarcHoldings.of(work, LIBRARIES::get).value();
        HoldingDraft moved = holdings.get(1).withItems(List.of(Item.onShelf("10003")));
        WorkDraft after = MarcHoldings.with(work, MarcFormat.UNIMARC, List.of(holdings.get(0), moved), CODES::get);
        assertThat(after.carried().fields())
                .containsExactly(
                        new CarriedField("905", kept),
                        new CarriedField("905", other),
                        new CarriedField("999", "  \u001faown"),
                        new CarriedField("905", "  \u001faJLU\u001fb10003\u001fdO1"));
    }

    private static WorkDraft work(String format, String... tagsAndContents) {
        List<CarriedField> fields = new ArrayList<>();
        for (int i = 0; i < tagsAndContents.length; i += 2) {
            fields.add(new CarriedField(tagsAndContents[i], tagsAndContents[i + 1]));
        }
        return WorkDraft.titled(LocalizedText.of("zh", "石墨烯"))
                .providedBy("library")
                .from("opac", "cn1")
                .carried(new CarriedFields(format, fields, List.of()))
                .build();
    }
}
