package io.stoa.benchmarks;

import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.AssessmentRules;
import io.stoa.instruments.assessment.Indicator;
import io.stoa.instruments.assessment.InstrumentAssessment;
import io.stoa.instruments.assessment.QuotaHours;
import io.stoa.instruments.assessment.WeightedIndicator;
import io.stoa.testkit.Callers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A province's instruments assessed for a year, against one SQL query and a merge in plain Java. Both give hours and
 * external hours by instrument; ours scores and grades besides.
 */
final class AssessmentBenchmark implements Benchmark {

    private static final int YEAR = 2025;

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int instruments = arguments.number("instruments", 2_400);
        int sessions = arguments.number("sessions", 500_000);
        try (InstrumentPlatform started = InstrumentPlatform.start()) {
            DataSource dataSource = started.platform().dataSource();
            fill(dataSource, started.providerId(), instruments, sessions);
            started.platform().as(Callers.administrator());
            started.platform().get(RuleSets.class).publish(rules());
            Assessment assessment = started.platform().get(Assessment.class);
            report.figure("sessions", sessions, "sessions");
            new SideBySide(report, arguments).time(() -> ours(assessment), () -> reference(dataSource));
        }
    }

    private static RuleSetDraft rules() {
        return RuleSetDraft.of(
                Assessment.RULES,
                LocalDate.of(2020, 1, 1),
                AssessmentRules.of(
                        QuotaHours.BY_RANGE,
                        WeightedIndicator.of(Indicator.UTILISATION, "0.6", "1"),
                        WeightedIndicator.of(Indicator.SHARING_RATE, "0.4", "0.3")),
                "a made-up decision");
    }

    /** One session in fifty crosses into the next one, one in a hundred is adjusted, one in four serves others. */
    private static void fill(DataSource dataSource, String providerId, int instruments, int sessions)
            throws SQLException {
        int each = sessions / instruments;
        Sql.execute(
                dataSource,
                "insert into stoa_instrument (id, version, status, audience, provider_id, source, source_id,"
                        + " content_hash, titles, title, title_sort, search_text, subjects, created_at, updated_at,"
                        + " instrument_range, details) select 'i' || i, 0, 'PUBLISHED', 'PUBLIC', '" + providerId
                        + "', 'a', i::text, '', '{\"source\":\"en\",\"texts\":{\"en\":\"I\"}}', 'I', 'i', 'i', '[]',"
                        + " now(), now(), 'GENERAL', '{}' from generate_series(1, " + instruments + ") i",
                "insert into stoa_usage_session (id, session_id, entry_number, instrument_id, provider_id, holder_id,"
                        + " organisation_id, service_kind, service_way, started_at, stopped_at, start_up_minutes,"
                        + " post_minutes, counts_from, counts_until, sample_count, run_count, recorded_by, recorded_at)"
                        + " select id, id, 0, 'i' || i, '" + providerId + "', 'user' || n % 20, null,"
                        + " case when n % 4 = 0 then 'EXTERNAL' else 'INTERNAL' end, 'SELF_SERVICE', f, u, 0, 0, f, u, 1, 1,"
                        + " 'keeper', now() from (select gen_random_uuid()::text id, i, n,"
                        + " timestamp '2024-12-31 12:00' + n * (interval '366 days' / " + each + ") f,"
                        + " timestamp '2024-12-31 12:00' + n * (interval '366 days' / " + each + ")"
                        + " + case when n % 50 = 0 then interval '60 hours' else interval '90 minutes' end u"
                        + " from generate_series(1, " + instruments + ") i, generate_series(1, " + each + ") n) x",
                "insert into stoa_usage_session (id, session_id, entry_number, reverses_id, instrument_id, provider_id,"
                        + " holder_id, service_kind, service_way, started_at, stopped_at, start_up_minutes, post_minutes,"
                        + " counts_from, counts_until, sample_count, run_count, recorded_by, recorded_at)"
                        + " select gen_random_uuid()::text, session_id, 1, id, instrument_id, provider_id, holder_id,"
                        + " service_kind, service_way, started_at, stopped_at, 0, 0, counts_from, counts_until, 1, 1,"
                        + " 'keeper', now() from stoa_usage_session where right(id, 2) in ('00', '01')",
                "vacuum analyze");
    }

    /** Minutes of all instruments, by which the sides are compared. */
    private static long ours(Assessment assessment) {
        return assessment.assessAll(YEAR).stream()
                .map(InstrumentAssessment::use)
                .mapToLong(
                        use -> use.effective().toMinutes() * 7 + use.external().toMinutes())
                .sum();
    }

    private static long reference(DataSource dataSource) throws SQLException {
        String sql = "select s.instrument_id, s.counts_from, s.counts_until, s.service_kind from stoa_usage_session s"
                + " where s.reverses_id is null and s.counts_from < ? and s.counts_until > ? and s.counts_from > ?"
                + " and not exists (select 1 from stoa_usage_session r where r.reverses_id = s.id)"
                + " order by s.instrument_id, s.counts_from, s.id";
        LocalDateTime from = LocalDateTime.of(YEAR - 1, 12, 31, 16, 0);
        LocalDateTime until = LocalDateTime.of(YEAR, 12, 31, 16, 0);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            query.setFetchSize(10_000);
            query.setObject(1, until);
            query.setObject(2, from);
            query.setObject(3, from.minusDays(40));
            try (ResultSet rows = query.executeQuery()) {
                return merged(rows, from, until);
            }
        }
    }

    private static long merged(ResultSet rows, LocalDateTime from, LocalDateTime until) throws SQLException {
        Map<String, Merge> instruments = new HashMap<>();
        while (rows.next()) {
            Merge merge = instruments.computeIfAbsent(rows.getString(1), id -> new Merge(from, until));
            merge.add(
                    rows.getObject(2, LocalDateTime.class),
                    rows.getObject(3, LocalDateTime.class),
                    "EXTERNAL".equals(rows.getString(4)));
        }
        return instruments.values().stream()
                .mapToLong(each -> each.all.total.toMinutes() * 7 + each.external.total.toMinutes())
                .sum();
    }

    /** The hours of an instrument, and those of them that served others. */
    private static final class Merge {

        private final Cover all;
        private final Cover external;

        Merge(LocalDateTime from, LocalDateTime until) {
            this.all = new Cover(from, until);
            this.external = new Cover(from, until);
        }

        void add(LocalDateTime start, LocalDateTime end, boolean forOthers) {
            all.add(start, end);
            if (forOthers) {
                external.add(start, end);
            }
        }
    }

    /** Time covered so far, in the order of its beginning. */
    private static final class Cover {

        private final LocalDateTime until;
        private LocalDateTime covered;
        private Duration total = Duration.ZERO;

        Cover(LocalDateTime from, LocalDateTime until) {
            this.covered = from;
            this.until = until;
        }

        void add(LocalDateTime start, LocalDateTime end) {
            LocalDateTime first = start.isAfter(covered) ? start : covered;
            LocalDateTime last = end.isBefore(until) ? end : until;
            if (first.isBefore(last)) {
                total = total.plus(Duration.between(first, last));
                covered = last;
            }
        }
    }
}
