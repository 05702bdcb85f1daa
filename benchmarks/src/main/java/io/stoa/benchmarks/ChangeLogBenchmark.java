package io.stoa.benchmarks;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeLog;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A consumer reads 100,000 changes, against raw JDBC with the same batches, locks and positions. */
final class ChangeLogBenchmark implements Benchmark {

    private static final int CHANGES = 100_000;
    private static final int BATCH = 1000;

    @Override
    public String name() {
        return "change-log";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Stack stack = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
        try (TestPlatform platform = TestPlatform.start(stack)) {
            DataSource dataSource = platform.dataSource();
            insertChanges(dataSource);
            ChangeLog log = platform.platform().context().changes();
            long start = System.nanoTime();
            long last = log.latest();
            report.figure("numbering", CHANGES / ((System.nanoTime() - start) / 1e9), "changes/s");
            if (last != CHANGES) {
                throw new IllegalStateException("numbered " + last + " changes of " + CHANGES);
            }
            Sql.execute(dataSource, "insert into stoa_change_position values ('raw', 0, now())");
            Sql.execute(dataSource, "analyze");
            SideBySide.ofShortRuns(report, arguments)
                    .before(() -> {
                        log.moveTo("ours", 0);
                        Sql.execute(dataSource, "update stoa_change_position set seq = 0");
                    })
                    .throughput("changes", () -> ours(log), () -> raw(dataSource));
        }
    }

    private static long ours(ChangeLog log) {
        long[] sum = {0};
        int read = log.poll("ours", BATCH, (em, batch) -> batch.forEach(c -> sum[0] += c.seq()));
        while (read > 0) {
            read = log.poll("ours", BATCH, (em, batch) -> batch.forEach(c -> sum[0] += c.seq()));
        }
        return checked(sum[0]);
    }

    private static long raw(DataSource dataSource) throws SQLException {
        long sum = 0;
        List<Change> batch;
        do {
            batch = rawBatch(dataSource);
            for (Change change : batch) {
                sum += change.seq();
            }
        } while (!batch.isEmpty());
        return checked(sum);
    }

    private static List<Change> rawBatch(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long position = position(connection);
            List<Change> batch = read(connection, position);
            if (!batch.isEmpty()) {
                move(connection, batch.get(batch.size() - 1).seq());
            }
            connection.commit();
            return batch;
        }
    }

    private static long position(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select seq from stoa_change_position where consumer = 'raw' for update");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Change> read(Connection connection, long after) throws SQLException {
        List<Change> batch = new ArrayList<>(BATCH);
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, kind, entry_id, provider_id, audience, status, tombstone, entry_version, changed_at"
                        + " from stoa_entry_change where seq > ? order by seq limit " + BATCH)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batch.add(new Change(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Audience.valueOf(row.getString(5)),
                            EntryStatus.valueOf(row.getString(6)),
                            row.getBoolean(7),
                            row.getLong(8),
                            row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
        }
        return batch;
    }

    private static void move(Connection connection, long seq) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update stoa_change_position set seq = ?, moved_at = now() where consumer = 'raw'")) {
            update.setLong(1, seq);
            update.executeUpdate();
        }
    }

    /** Numbers may have gaps in life; here the sum tells that each was read once. */
    private static long checked(long sum) {
        long expected = (long) CHANGES * (CHANGES + 1) / 2;
        if (sum != expected) {
            throw new IllegalStateException("the numbers read add up to " + sum + ", expected " + expected);
        }
        return CHANGES;
    }

    private static void insertChanges(DataSource dataSource) throws SQLException {
        Sql.execute(
                dataSource,
                "insert into stoa_entry_change (id, seq, kind, entry_id, provider_id, audience, status, tombstone,"
                        + " entry_version, changed_at) select gen_random_uuid()::text, null, 'instrument',"
                        + " gen_random_uuid()::text, 'p' || (i % 50), 'PUBLIC', 'PUBLISHED', false, 1,"
                        + " timestamp '2026-01-01' + i * interval '1 second' from generate_series(1, " + CHANGES
                        + ") i");
    }
}
