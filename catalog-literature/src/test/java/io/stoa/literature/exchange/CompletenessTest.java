package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Host;
import io.stoa.literature.Item;
import io.stoa.literature.ItemState;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkFixture;
import io.stoa.literature.WorkReference;
import io.stoa.literature.WorkType;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcHoldings;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompletenessTest {

    private static final WorkDraft FULL = WorkFixture.fullyDescribed(
                    "library", LocalizedText.of("en", "Sheets of carbon").with("zh", "碳的薄片"))
            .from("file", "w1")
            .build();

    @Test
    void the_sample_fills_every_field() {
        assertThat(Leaves.of(FULL))
                .allSatisfy((path, value) -> {
                    if (!path.matches(
                            "contributors.*|identifiers.*|terms.*|.*\\.qualifier|.*states|host.identifiers.*|relations.*")) {
                        assertThat(value).as(path).isNotIn("null", "[]");
                    }
                })
                .containsKeys("contributors[0].orcid", "contributors[1].affiliations[0]", "terms[1].code");
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void gives_every_field_back_or_names_it(WorkFormat format) {
        List<String> named = format.losses(FULL).ours().stream().map(Loss::path).toList();
        ImportRow<WorkDraft> row = Files.rows(format, Files.written(format, List.of(FULL)), Files.DEFAULTS)
                .get(0);
        Map<String, String> after = Leaves.of(Files.draft(row));
        assertThat(Leaves.of(FULL)).allSatisfy((path, value) -> {
            if (!value.equals(after.get(path)) && !value.equals("null") && !value.equals("[]") && !value.equals("{}")) {
                assertThat(named).as(format + " loses " + value).contains(path);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void names_nothing_as_lost_that_comes_back(WorkFormat format) {
        Map<String, String> before = Leaves.of(FULL);
        Map<String, String> after =
                Leaves.of(Files.draft(Files.rows(format, Files.written(format, List.of(FULL)), Files.DEFAULTS)
                        .get(0)));
        assertThat(format.losses(FULL).ours())
                .allSatisfy(loss ->
                        assertThat(before.get(loss.path())).as(loss.path()).isNotEqualTo(after.get(loss.path())));
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void keeps_what_a_reference_needs(WorkFormat format) {
        WorkDraft article = WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备"))
                .providedBy("library")
                .from("file", "a1")
                .type(WorkType.JOURNAL_ARTICLE)
                .language("zh")
                .author("张", "伟")
                .author("Müller", "Anna")
                .in(new Host("物理学报", null, List.of(), "63", "8", "12-19", null))
                .year(2014)
                .doi("10.7498/aps.63.086801")
                .build();
        assertThat(format.losses(article).ours().stream().map(Loss::path))
                .as(format.name())
                .isSubsetOf(
                        // Dublin Core has one element for the source and one for each name as it is shown.
                        format == WorkFormat.DUBLIN_CORE
                                ? List.of(
                                        "contributors[0].family",
                                        "contributors[0].given",
                                        "host.volume",
                                        "host.issue",
                                        "host.pages")
                                : format == WorkFormat.CROSSREF_JSON ? List.of("header.sourceId") : List.of());
    }

    @Test
    void names_what_no_format_says_of_a_holding() {
        HoldingDraft holding = new HoldingDraft(
                WorkReference.from("file", "w1"),
                "library",
                "file",
                "w1#1",
                "O613.71/1",
                "书库",
                "v.1-v.3",
                LendingPolicy.LENT,
                CopyPolicy.DELIVERED,
                List.of(new Item("10001", "O613.71/2", "v.2", ItemState.ON_LOAN)),
                "note");
        assertThat(Leaves.of(holding)).allSatisfy((path, value) -> {
            if (!path.equals("work.id")) {
                assertThat(value).as(path).isNotIn("null", "[]");
            }
        });
        List<String> ofItems = List.of("items[0].callNumber", "items[0].part", "items[0].state");
        assertThat(paths(HoldingTable.losses(holding))).containsExactlyInAnyOrderElementsOf(ofItems);
        assertThat(paths(MarcHoldings.losses(holding, MarcFormat.MARC21)))
                .containsExactlyInAnyOrder("copying", "lending", ofItems.get(0), ofItems.get(1), ofItems.get(2));
        assertThat(paths(MarcHoldings.losses(holding, MarcFormat.UNIMARC)))
                .containsExactlyInAnyOrder(
                        "copying", "lending", "internalNote", ofItems.get(0), ofItems.get(1), ofItems.get(2));
    }

    private static List<String> paths(LossReport report) {
        return report.ours().stream().map(Loss::path).toList();
    }

    @Test
    void numbers_the_works_whose_fields_are_lost() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LossReport report = WorkFormat.RIS.write(List.of(FULL, FULL).iterator(), out, Locale.ENGLISH);
        assertThat(report.ours()).extracting(Loss::path).contains("1.rights.statement", "2.rights.statement");
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void what_was_read_is_written_again_unchanged(WorkFormat format) {
        byte[] first = Files.written(format, List.of(FULL));
        WorkDraft read = Files.draft(Files.rows(format, first, Files.DEFAULTS).get(0));
        byte[] second = Files.written(format, List.of(read));
        WorkDraft again = Files.draft(Files.rows(format, second, Files.DEFAULTS).get(0));
        assertThat(again).as(format.name()).isEqualTo(read);
    }
}
