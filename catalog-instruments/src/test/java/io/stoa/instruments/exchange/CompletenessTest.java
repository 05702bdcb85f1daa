package io.stoa.instruments.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.instruments.InstrumentDraft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the records, so that a field that is added tomorrow is looked after too. */
class CompletenessTest {

    private static final ReadDefaults DEFAULTS = new ReadDefaults("org-1", "en", null);

    interface Writer {
        LossReport write(InstrumentDraft draft, OutputStream out) throws IOException;
    }

    interface Reader {
        Exchanged<InstrumentDraft> read(InputStream in);
    }

    record Format(String name, Writer writer, Reader reader) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static LossReport writeTable(InstrumentDraft draft, OutputStream out) {
        Tables.writeCsv(table(draft), List.of(draft).iterator(), Locale.ENGLISH, out);
        return InstrumentTable.losses(draft);
    }

    private static Exchanged<InstrumentDraft> readTable(InputStream in) {
        try (TableReading<InstrumentDraft> rows =
                Tables.read(table(FullInstrument.draft()), in, ReadOptions.in(Locale.ENGLISH))) {
            ImportRow.Read<InstrumentDraft> row = (ImportRow.Read<InstrumentDraft>) rows.next();
            return new Exchanged<>(row.draft(), new LossReport(List.of(), List.of()));
        }
    }

    private static TableFormat<InstrumentDraft> table(InstrumentDraft draft) {
        return InstrumentTable.of(draft.providerId(), draft.source());
    }

    static Stream<Format> formats() {
        return Stream.of(
                new Format("table", CompletenessTest::writeTable, CompletenessTest::readTable),
                new Format(
                        "PIDINST XML",
                        (draft, out) -> PidinstXml.write(draft, FullInstrument.FALLBACKS, out),
                        in -> PidinstXml.read(in, DEFAULTS)),
                new Format(
                        "PIDINST JSON",
                        (draft, out) -> PidinstJson.write(draft, FullInstrument.FALLBACKS, out),
                        in -> PidinstJson.read(in, DEFAULTS)),
                new Format(
                        "DataCite",
                        (draft, out) -> DataCiteJson.write(draft, FullInstrument.FALLBACKS, Year.of(2026), out),
                        in -> DataCiteJson.read(in, DEFAULTS)),
                new Format(
                        "national platform",
                        (draft, out) -> NationalPlatformJson.standard().write(draft, out),
                        in -> NationalPlatformJson.standard().read(in, DEFAULTS)));
    }

    @Test
    void the_sample_fills_every_field() throws Exception {
        assertThat(leaves(FullInstrument.draft()))
                .allSatisfy((path, value) -> assertThat(value).as(path).isNotIn("null", "[]"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void gives_every_field_back_or_names_it(Format format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LossReport report = format.writer().write(FullInstrument.draft(), out);
        Exchanged<InstrumentDraft> back = format.reader().read(new ByteArrayInputStream(out.toByteArray()));
        Map<String, String> after = leaves(back.value());
        List<String> named = report.ours().stream().map(Loss::path).toList();

        assertThat(leaves(FullInstrument.draft())).allSatisfy((path, value) -> {
            if (!value.equals(after.get(path))) {
                assertThat(named).contains(path);
            }
        });
        assertThat(named).contains("photos[0].sha256").doesNotContain("manufacturers[0].name", "dates.commissioned");
        assertThat(back.losses().theirs()).isEmpty();
        assertThat(report.theirs()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_document_that_was_read_is_written_again_unchanged(Format format) throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        format.writer().write(FullInstrument.draft(), first);
        InstrumentDraft read = format.reader()
                .read(new ByteArrayInputStream(first.toByteArray()))
                .value();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        LossReport report = format.writer().write(read, second);

        assertThat(second.toString("UTF-8")).isEqualTo(first.toString("UTF-8"));
        assertThat(report.ours()).extracting(Loss::path).isSubsetOf("header.providerId");
    }

    private static Map<String, String> leaves(Object root) throws ReflectiveOperationException {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(root, "", leaves);
        return leaves;
    }

    private static void collect(Object value, String path, Map<String, String> leaves)
            throws ReflectiveOperationException {
        if (value instanceof Record) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                collect(
                        part.getAccessor().invoke(value),
                        path.isEmpty() ? part.getName() : path + "." + part.getName(),
                        leaves);
            }
        } else if (value instanceof Collection<?> items && !items.isEmpty()) {
            int i = 0;
            for (Object item : items) {
                collect(item, path + "[" + i++ + "]", leaves);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                collect(entry.getValue(), path + "." + entry.getKey(), leaves);
            }
        } else {
            leaves.put(path, String.valueOf(value));
        }
    }
}
