package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.json.Json;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.Row;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Item;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holdings as a table 馆藏表, for CSV and XLSX files: one row to a holding, with headers in Chinese or English. What it reads is
 * what {@link io.stoa.literature.Holdings#importAll} takes.
 *
 * <table>
 * <caption>Columns and what they become</caption>
 * <tr><th>Column</th><th>Description</th></tr>
 * <tr><td>id</td><td>source id of the holding; where there is none, made of work, call number and location</td></tr>
 * <tr><td>work, or work_source and work_number</td><td>the work by its id here, or by its number in the system that its record
 *     comes from (that of the table if none is named)</td></tr>
 * <tr><td>call_number, location, coverage</td><td>call number, location, coverage</td></tr>
 * <tr><td>lending, copying</td><td>policies; if blank, the library is asked</td></tr>
 * <tr><td>barcodes</td><td>items on their shelf, divided by semicolons</td></tr>
 * <tr><td>note</td><td>internal note</td></tr>
 * </table>
 *
 * <p>What an item says beyond its bar code has no column, nor has the library: a table is one library's.
 */
public final class HoldingTable {

    private static final List<Column<HoldingDraft>> COLUMNS = List.of(
            Column.<HoldingDraft>optional("id", "馆藏编号", "Holding number", "H-0001", HoldingDraft::sourceId),
            Column.<HoldingDraft>optional(
                    "work", "文献标识", "Work id", "", d -> d.work().id()),
            Column.<HoldingDraft>optional(
                    "work_source",
                    "书目来源",
                    "Record source",
                    "opac",
                    d -> d.work().source()),
            Column.<HoldingDraft>optional(
                            "work_number",
                            "书目编号",
                            "Record number",
                            "lib-0001",
                            d -> d.work().sourceId())
                    .alsoKnownAs("记录号", "控制号"),
            Column.<HoldingDraft>optional("call_number", "索书号", "Call number", "O613.71/1", HoldingDraft::callNumber),
            Column.<HoldingDraft>optional("location", "馆藏地", "Location", "自然科学阅览室", HoldingDraft::location),
            Column.<HoldingDraft>optional(
                    "coverage", "馆藏范围", "Coverage", "v.1(1995)-v.10(2004)", HoldingDraft::coverage),
            Column.<HoldingDraft>optional("lending", "互借政策", "Lending", "可借", HoldingDraft::lending)
                    .among(WorkLabels.LENDING),
            Column.<HoldingDraft>optional("copying", "复制政策", "Copying", "可传递", HoldingDraft::copying)
                    .among(WorkLabels.COPYING),
            Column.<HoldingDraft>optional(
                    "barcodes",
                    "条码号",
                    "Bar codes",
                    "10001; 10002",
                    d -> d.items().stream().map(Item::barcode).toList()),
            Column.<HoldingDraft>optional("note", "内部备注", "Internal note", "", HoldingDraft::internalNote));

    private HoldingTable() {}

    /**
     * The table of one library's holdings.
     *
     * @param libraryId the organisation of the library
     * @param source the system that the holdings come from, by which a second import knows them again; also the system of
     *     the records that rows refer to, unless they name another
     * @return the format, for {@link io.stoa.core.tabular.Tables}, which also writes a template of it
     */
    public static TableFormat<HoldingDraft> of(String libraryId, String source) {
        return new TableFormat<>("Holdings", COLUMNS, row -> read(row, libraryId, source));
    }

    /**
     * What a table does not give back of a holding.
     *
     * @param holding the holding
     * @return the fields that were set and that have no column, such as the state of an item
     */
    public static LossReport losses(HoldingDraft holding) {
        TableFormat<HoldingDraft> format = of(holding.libraryId(), holding.source() == null ? "" : holding.source());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(format, List.of(holding).iterator(), Locale.ENGLISH, out);
        try (TableReading<HoldingDraft> rows =
                Tables.read(format, new ByteArrayInputStream(out.toByteArray()), ReadOptions.in(Locale.ENGLISH))) {
            ImportRow<HoldingDraft> row = rows.next();
            return row instanceof ImportRow.Read<HoldingDraft> read
                    ? LossReport.changed(holding, read.draft())
                    : new LossReport(List.of(Loss.of("record", String.valueOf(holding.work()))), List.of());
        }
    }

    private static @Nullable HoldingDraft read(Row row, String libraryId, String source) {
        String work = row.text("work");
        String number = row.text("work_number");
        String workSource = row.text("work_source");
        LendingPolicy lending = row.choice("lending", WorkLabels.LENDING);
        CopyPolicy copying = row.choice("copying", WorkLabels.COPYING);
        if (work == null && number == null) {
            row.refuse("work_number", Message.of("literature.table.no-work"));
            return null;
        }
        WorkReference reference =
                new WorkReference(work, number == null ? null : workSource == null ? source : workSource, number);
        HoldingDraft draft = new HoldingDraft(
                reference,
                libraryId,
                null,
                null,
                row.text("call_number"),
                row.text("location"),
                row.text("coverage"),
                lending == null ? LendingPolicy.ASK : lending,
                copying == null ? CopyPolicy.ASK : copying,
                row.list("barcodes").stream().map(Item::onShelf).toList(),
                row.text("note"));
        String id = row.text("id");
        return draft.from(source, id == null ? known(draft) : id);
    }

    private static String known(HoldingDraft draft) {
        return Json.contentHash(
                List.of(draft.work().toString(), String.valueOf(draft.callNumber()), String.valueOf(draft.location())));
    }
}
