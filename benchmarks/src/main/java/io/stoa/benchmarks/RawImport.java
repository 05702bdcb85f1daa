package io.stoa.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The plain way to import the file: read it, insert in batches, chunk by chunk. */
final class RawImport {

    private final DataSource dataSource;
    private final String providerId;
    private final int chunkSize;

    RawImport(DataSource dataSource, String providerId, int chunkSize) {
        this.dataSource = dataSource;
        this.providerId = providerId;
        this.chunkSize = chunkSize;
    }

    void run(Path file) throws Exception {
        String runId = id();
        insertRun(runId);
        List<NamedCsvRecord> chunk = new ArrayList<>(chunkSize);
        long row = 1;
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord csv : records) {
                chunk.add(csv);
                row++;
                if (chunk.size() == chunkSize) {
                    write(runId, row, chunk);
                    chunk.clear();
                }
            }
        }
        if (!chunk.isEmpty()) {
            write(runId, row, chunk);
        }
    }

    private void insertRun(String runId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into stoa_import_run (id, kind, name, started_by, started_at, last_row, registered,"
                                + " revised, unchanged, refused) values (?, 'instrument', 'raw', 'raw', ?, 0, 0, 0, 0, 0)")) {
            insert.setString(1, runId);
            insert.setObject(2, LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void write(String runId, long row, List<NamedCsvRecord> chunk) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, chunk);
            advance(connection, runId, row, chunk.size());
            connection.commit();
        }
    }

    private void insert(Connection connection, List<NamedCsvRecord> chunk) throws Exception {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement entry = connection.prepareStatement(
                        "insert into stoa_instrument (id, version, status, audience, provider_id, department, source,"
                                + " source_id, content_hash, titles, summaries, title, title_sort, search_text,"
                                + " subjects, region, created_at, updated_at, class_code, instrument_range,"
                                + " sharing_mode, working_state, name_model_key, details) values (?, 0, 'DRAFT',"
                                + " 'PUBLIC', ?, ?, 'bench', ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement identifier = connection.prepareStatement(
                        "insert into stoa_instrument_identifier (instrument_id, number_key) values (?, ?)");
                PreparedStatement audit = connection.prepareStatement(
                        "insert into stoa_audit (id, at, actor_id, actor_name, action, outcome, kind, subject_id,"
                                + " provider_id) values (?, ?, 'raw', 'raw', 'entry.import', 'DONE', 'instrument', ?, ?)");
                PreparedStatement change = connection.prepareStatement(
                        "insert into stoa_entry_change (id, kind, entry_id, provider_id, audience, status, tombstone,"
                                + " entry_version, changed_at) values (?, 'instrument', ?, ?, 'PUBLIC', 'DRAFT',"
                                + " false, 0, ?)")) {
            for (NamedCsvRecord csv : chunk) {
                String id = id();
                addEntry(entry, csv, id, now);
                addIdentifier(identifier, id, "SERIAL_NUMBER", csv.getField("出厂编号"));
                addIdentifier(identifier, id, "INVENTORY_NUMBER", csv.getField("资产编号"));
                audit.setString(1, id());
                audit.setObject(2, now);
                audit.setString(3, id);
                audit.setString(4, providerId);
                audit.addBatch();
                change.setString(1, id());
                change.setString(2, id);
                change.setString(3, providerId);
                change.setObject(4, now);
                change.addBatch();
            }
            entry.executeBatch();
            identifier.executeBatch();
            audit.executeBatch();
            change.executeBatch();
        }
    }

    private void addEntry(PreparedStatement entry, NamedCsvRecord csv, String id, LocalDateTime now) throws Exception {
        String zh = csv.getField("仪器名称");
        String en = csv.getField("英文名称");
        String details = details(csv);
        entry.setString(1, id);
        entry.setString(2, providerId);
        entry.setString(3, csv.getField("所属部门"));
        entry.setString(4, csv.getField("仪器编号"));
        entry.setString(5, hash(zh + en + details));
        entry.setString(6, "{\"source\":\"zh\",\"texts\":{\"en\":\"" + en + "\",\"zh\":\"" + zh + "\"}}");
        entry.setString(7, "{\"source\":\"zh\",\"texts\":{\"zh\":\"" + csv.getField("仪器简介") + "\"}}");
        entry.setString(8, zh);
        entry.setString(9, zh.toLowerCase(Locale.ROOT));
        entry.setString(10, (en + " " + zh + " " + csv.getField("规格型号")).toLowerCase(Locale.ROOT));
        entry.setString(11, csv.getField("行政区划代码"));
        entry.setObject(12, now);
        entry.setObject(13, now);
        entry.setString(14, csv.getField("仪器分类"));
        entry.setString(15, csv.getField("通用/专用").equals("通用") ? "GENERAL" : "SPECIAL");
        entry.setString(16, csv.getField("共享模式").equals("外部共享") ? "EXTERNAL" : "INTERNAL");
        entry.setString(17, csv.getField("运行状态").equals("正常") ? "NORMAL" : "AWAITING_REPAIR");
        entry.setString(18, hash(zh + csv.getField("规格型号")));
        entry.setString(19, details);
        entry.addBatch();
    }

    private static String details(NamedCsvRecord csv) {
        return "{\"acquisition\":{\"origin\":\"PURCHASED\",\"worth\":{\"currency\":\"CNY\",\"minorUnits\":"
                + csv.getField("原值（元）").replace(".", "") + "}},\"alternateIdentifiers\":[{\"kind\":\"SERIAL_NUMBER\","
                + "\"value\":\"" + csv.getField("出厂编号") + "\"},{\"kind\":\"INVENTORY_NUMBER\",\"value\":\""
                + csv.getField("资产编号") + "\"}],\"capability\":{\"indicators\":\"" + csv.getField("主要技术指标")
                + "\"},\"dates\":{\"commissioned\":\"" + csv.getField("启用日期") + "\"},\"manufacturers\":[{\"name\":\""
                + csv.getField("生产厂商") + "\"}],\"model\":{\"name\":\"" + csv.getField("规格型号")
                + "\"},\"place\":{\"address\":\"" + csv.getField("通讯地址") + "\",\"city\":\"" + csv.getField("市")
                + "\",\"county\":\"" + csv.getField("区县") + "\",\"postalCode\":\"" + csv.getField("邮政编码")
                + "\",\"province\":\"" + csv.getField("省") + "\"},\"yearlyHours\":{\"run\":"
                + csv.getField("年运行机时") + "}}";
    }

    private static void addIdentifier(PreparedStatement identifier, String id, String scheme, String value)
            throws SQLException {
        identifier.setString(1, id);
        identifier.setString(2, scheme + ":" + value.toLowerCase(Locale.ROOT));
        identifier.addBatch();
    }

    private static void advance(Connection connection, String runId, long row, int registered) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update stoa_import_run set last_row = ?, registered = registered + ? where id = ?")) {
            update.setLong(1, row);
            update.setInt(2, registered);
            update.setString(3, runId);
            update.executeUpdate();
        }
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
