package io.stoa.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.marc4j.MarcReader;
import org.marc4j.MarcStreamReader;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;
import org.marc4j.marc.VariableField;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plain way to import the file: marc4j reads it, a few lines pick the columns and the details, Jackson writes these,
 * one query for a chunk finds the identifiers that are known, and batches insert.
 */
final class RawMarcImport {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the details say in fields of their own; the rest is carried as it is. */
    private static final Set<String> MAPPED = Set.of(
            "001", "020", "050", "082", "100", "245", "250", "264", "300", "490", "504", "520", "650", "700", "856");

    private final DataSource dataSource;
    private final String providerId;
    private final int chunkSize;

    RawMarcImport(DataSource dataSource, String providerId, int chunkSize) {
        this.dataSource = dataSource;
        this.providerId = providerId;
        this.chunkSize = chunkSize;
    }

    private record Book(
            String id, Record marc, String isbn, @Nullable String problem, long row) {}

    void run(Path file) throws Exception {
        String runId = id();
        insertRun(runId);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            MarcReader reader = new MarcStreamReader(in, "UTF8");
            List<Record> chunk = new ArrayList<>(chunkSize);
            long row = 0;
            while (reader.hasNext()) {
                chunk.add(reader.next());
                row++;
                if (chunk.size() == chunkSize) {
                    write(runId, row, chunk);
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                write(runId, row, chunk);
            }
        }
    }

    private void insertRun(String runId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into stoa_import_run (id, kind, name, started_by, started_at, last_row, registered,"
                                + " revised, unchanged, refused) values (?, 'work', 'raw', 'raw', ?, 0, 0, 0, 0, 0)")) {
            insert.setString(1, runId);
            insert.setObject(2, LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void write(String runId, long row, List<Record> records) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<Book> books = checked(connection, row - records.size(), records);
            insert(connection, runId, books);
            advance(connection, runId, row, records.size());
            connection.commit();
        }
    }

    /** Refuses what is not valid, and finds the identifiers that are known or come twice. */
    private static List<Book> checked(Connection connection, long before, List<Record> records) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (Record record : records) {
            String isbn = value(record, "020", 'a');
            if (value(record, "245", 'a').isBlank() || value(record, "245", 'a').length() > 5000 || !isIsbn(isbn)) {
                throw new IllegalStateException("invalid: " + record);
            }
            keys.add("ISBN:" + isbn);
        }
        Map<String, String> holders = holders(connection, keys);
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            String id = id();
            String holder = holders.putIfAbsent(keys.get(i), id);
            String problem =
                    holder == null ? null : "the identifier " + keys.get(i) + " is that of the work " + holder + " too";
            books.add(new Book(id, records.get(i), keys.get(i), problem, before + i + 1));
        }
        return books;
    }

    private static Map<String, String> holders(Connection connection, List<String> keys) throws SQLException {
        String marks = String.join(",", Collections.nCopies(keys.size(), "?"));
        Map<String, String> holders = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select i.identifier_key, w.id, w.provider_id, w.status, w.audience from stoa_work w"
                        + " join stoa_work_identifier i on i.work_id = w.id where i.identifier_key in (" + marks
                        + ") and w.status <> 'WITHDRAWN'")) {
            for (int i = 0; i < keys.size(); i++) {
                query.setString(i + 1, keys.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    holders.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return holders;
    }

    private void insert(Connection connection, String runId, List<Book> books) throws Exception {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement entry = connection.prepareStatement(
                        "insert into stoa_work (id, version, status, audience, provider_id, source, source_id,"
                                + " content_hash, titles, summaries, title, title_sort, search_text, subjects, created_at,"
                                + " updated_at, work_type, main_language, issued_year, details, merge_count) values (?, 0,"
                                + " 'DRAFT', 'PUBLIC', ?, 'bench', ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, 'BOOK', 'en', ?, ?, 0)");
                PreparedStatement identifier = connection.prepareStatement(
                        "insert into stoa_work_identifier (work_id, identifier_key) values (?, ?)");
                PreparedStatement audit = connection.prepareStatement(
                        "insert into stoa_audit (id, at, actor_id, actor_name, action, outcome, kind, subject_id,"
                                + " provider_id) values (?, ?, 'raw', 'raw', 'entry.import', 'DONE', 'work', ?, ?)");
                PreparedStatement change = connection.prepareStatement(
                        "insert into stoa_entry_change (id, kind, entry_id, provider_id, audience, status, tombstone,"
                                + " entry_version, changed_at) values (?, 'work', ?, ?, 'PUBLIC', 'DRAFT', false, 0, ?)");
                PreparedStatement problem = connection.prepareStatement(
                        "insert into stoa_import_problem (id, run_id, row_no, code, message) values (?, ?, ?,"
                                + " 'known-identifier', ?)")) {
            for (Book book : books) {
                addEntry(entry, book, now);
                identifier.setString(1, book.id());
                identifier.setString(2, book.isbn());
                identifier.addBatch();
                audit.setString(1, id());
                audit.setObject(2, now);
                audit.setString(3, book.id());
                audit.setString(4, providerId);
                audit.addBatch();
                change.setString(1, id());
                change.setString(2, book.id());
                change.setString(3, providerId);
                change.setObject(4, now);
                change.addBatch();
                if (book.problem() != null) {
                    problem.setString(1, id());
                    problem.setString(2, runId);
                    problem.setLong(3, book.row());
                    problem.setString(4, book.problem());
                    problem.addBatch();
                }
            }
            entry.executeBatch();
            identifier.executeBatch();
            audit.executeBatch();
            change.executeBatch();
            problem.executeBatch();
        }
    }

    private void addEntry(PreparedStatement entry, Book book, LocalDateTime now) throws Exception {
        Record marc = book.marc();
        String title = trimmed(value(marc, "245", 'a'));
        String summary = value(marc, "520", 'a');
        String details = JSON.writeValueAsString(details(marc));
        String titles = JSON.writeValueAsString(localized(title));
        entry.setString(1, book.id());
        entry.setString(2, providerId);
        entry.setString(3, marc.getControlNumber());
        entry.setString(4, hash(titles + summary + details));
        entry.setString(5, titles);
        entry.setString(6, JSON.writeValueAsString(localized(summary)));
        entry.setString(7, title);
        entry.setString(8, title.toLowerCase(Locale.ROOT));
        entry.setString(
                9,
                (title + " " + value(marc, "245", 'b') + " " + value(marc, "100", 'a') + " " + value(marc, "700", 'a')
                                + " " + book.isbn() + " " + value(marc, "650", 'a'))
                        .toLowerCase(Locale.ROOT));
        entry.setObject(10, now);
        entry.setObject(11, now);
        entry.setInt(12, year(marc));
        entry.setString(13, details);
        entry.addBatch();
    }

    private static Map<String, Object> details(Record marc) {
        Map<String, Object> details = new TreeMap<>();
        details.put("subtitles", localized(trimmed(value(marc, "245", 'b'))));
        details.put("responsibility", trimmed(value(marc, "245", 'c')));
        details.put(
                "identifiers",
                List.of(
                        Map.of("type", "ISBN", "value", value(marc, "020", 'a')),
                        Map.of("type", "OTHER", "value", value(marc, "035", 'a'))));
        details.put("contributors", List.of(person(marc, "100", "AUTHOR"), person(marc, "700", "EDITOR")));
        details.put("languages", List.of("en"));
        details.put("edition", value(marc, "250", 'a'));
        details.put("extent", value(marc, "300", 'a'));
        details.put(
                "imprint",
                Map.of(
                        "place", trimmed(value(marc, "264", 'a')),
                        "publisher", trimmed(value(marc, "264", 'b')),
                        "issued", Map.of("year", year(marc))));
        details.put(
                "series",
                List.of(Map.of("title", trimmed(value(marc, "490", 'a')), "volume", value(marc, "490", 'v'))));
        details.put("notes", List.of(value(marc, "504", 'a')));
        details.put("terms", terms(marc));
        details.put("links", List.of(Map.of("kind", "OTHER", "url", value(marc, "856", 'u'))));
        details.put("carried", Map.of("format", "marc21", "fields", carried(marc)));
        return details;
    }

    private static Map<String, String> person(Record marc, String tag, String role) {
        String[] name = trimmed(value(marc, tag, 'a')).split(", ", 2);
        return Map.of("family", name[0], "given", name.length > 1 ? name[1] : "", "role", role);
    }

    private static List<Map<String, String>> terms(Record marc) {
        List<Map<String, String>> terms = new ArrayList<>();
        terms.add(Map.of("scheme", "LCC", "code", value(marc, "050", 'a')));
        terms.add(Map.of("scheme", "DDC", "code", value(marc, "082", 'a')));
        for (VariableField field : marc.getVariableFields("650")) {
            terms.add(Map.of(
                    "scheme",
                    "LCSH",
                    "term",
                    trimmed(((DataField) field).getSubfield('a').getData())));
        }
        return terms;
    }

    /** What the details say nowhere else, as it stands in the record. */
    private static List<Map<String, String>> carried(Record marc) {
        List<Map<String, String>> carried = new ArrayList<>();
        carried.add(Map.of("tag", "LDR", "content", marc.getLeader().marshal()));
        for (VariableField field : marc.getVariableFields()) {
            if (MAPPED.contains(field.getTag())) {
                continue;
            }
            if (field instanceof ControlField control) {
                carried.add(Map.of("tag", control.getTag(), "content", control.getData()));
            } else if (field instanceof DataField data) {
                StringBuilder content =
                        new StringBuilder().append(data.getIndicator1()).append(data.getIndicator2());
                for (Subfield subfield : data.getSubfields()) {
                    content.append('\u001f').append(subfield.getCode()).append(subfield.getData());
                }
                carried.add(Map.of("tag", data.getTag(), "content", content.toString()));
            }
        }
        return carried;
    }

    private static Map<String, Object> localized(String text) {
        Map<String, Object> localized = new LinkedHashMap<>();
        localized.put("source", "en");
        localized.put("texts", Map.of("en", text));
        return localized;
    }

    private static String value(Record marc, String tag, char code) {
        DataField field = (DataField) marc.getVariableField(tag);
        Subfield subfield = field == null ? null : field.getSubfield(code);
        return subfield == null ? "" : subfield.getData();
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && " /:;,=.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int year(Record marc) {
        return Integer.parseInt(
                ((ControlField) marc.getVariableField("008")).getData().substring(7, 11));
    }

    private static boolean isIsbn(String isbn) {
        int sum = 0;
        for (int i = 0; i < isbn.length(); i++) {
            sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return isbn.length() == 13 && sum % 10 == 0;
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
