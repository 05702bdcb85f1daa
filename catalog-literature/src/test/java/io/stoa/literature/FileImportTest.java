package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.WorkFormat;
import io.stoa.literature.exchange.WorkReading;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcHoldings;
import io.stoa.testkit.Callers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileImportTest extends LiteratureOnEveryStack {

    @Test
    void imports_what_a_file_holds_and_reports_its_bad_records() {
        String file = """
                @article{a, title = {Sheets of carbon}, author = {M{\\"u}ller, Anna}, year = 2014, doi = {10.1000/182}}
                @article{b, year = 2015}
                @article{c, title = {Bad language}, issn = {0378-5955}, language = {klingon}
                @article{d, title = {石墨烯}, journal = {物理学报}}
                """;
        ImportReport first = imported(file.getBytes(StandardCharsets.UTF_8), "upload.bib");
        assertThat(first.registered()).isEqualTo(2);
        assertThat(first.refused()).isEqualTo(2);
        assertThat(first.problems()).extracting(problem -> problem.row()).containsExactly(2L, 3L);
        ImportReport again = imported(file.getBytes(StandardCharsets.UTF_8), "upload.bib");
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void imports_works_and_their_holdings_from_one_file_of_cnmarc() {
        String source = "file-" + provider;
        WorkDraft book = WorkDraft.titled(LocalizedText.of("zh", "石墨烯"))
                .providedBy(provider)
                .from(source, "m1")
                .type(WorkType.BOOK)
                .language("zh")
                .build();
        HoldingDraft holding = HoldingDraft.of(WorkReference.from(source, "m1"), provider, "O613.71/1")
                .from(source, "m1#1")
                .withItems(List.of(Item.onShelf("10001")));
        WorkDraft held = MarcHoldings.with(book, MarcFormat.UNIMARC, List.of(holding), Map.of(provider, "JLU")::get);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkFormat.UNIMARC.write(List.of(held).iterator(), out, Locale.CHINESE);
        assertThat(imported(out.toByteArray(), "opac.mrc").registered()).isEqualTo(1);
        HoldingImportReport report = as(Callers.staffOf(provider), () -> {
            try (WorkReading works = reading(out.toByteArray())) {
                return platform.get(Holdings.class)
                        .importAll(provider, MarcHoldings.rows(works, provider, Map.of("JLU", provider)::get));
            }
        });
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
    }

    private ImportReport imported(byte[] file, String name) {
        return as(Callers.staffOf(provider), () -> {
            try (WorkReading works = reading(file)) {
                return this.works.importAll(works, ImportOptions.forProvider(name + "-" + provider, provider));
            }
        });
    }

    private WorkReading reading(byte[] file) {
        ReadDefaults defaults = new ReadDefaults(provider, "zh", "file-" + provider);
        return WorkReading.of(new ByteArrayInputStream(file), defaults, Locale.ENGLISH);
    }
}
