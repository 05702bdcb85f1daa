package io.stoa.benchmarks;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertsModule;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * 100 draws of 15 seats and 9 stand-ins in three strata from 100,000 experts of 3,000 employers, at most one of each and at least
 * four from out of town, against reading the ids of the eligible as often by SQL alone.
 */
final class DrawBenchmark implements Benchmark {

    private static final int EXPERTS = 100_000;
    private static final int DRAWS = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private static final String ELIGIBLE = "select e.id from stoa_expert e"
            + " join stoa_expert_standing s on s.expert_id = e.id"
            + " where e.status = 'PUBLISHED' and e.is_expert = true"
            + " and substr(s.standing, 1, 10) <= ? and substr(s.standing, 12, 10) > ?"
            + " and substr(s.standing, 23, 1) = '+'"
            + " and not exists (select 1 from stoa_panel_ban b where b.expert_id = e.id and b.lifted_because is null"
            + " and b.banned_from <= ? and (b.banned_until is null or b.banned_until >= ?))"
            + " and exists (select 1 from stoa_expert_discipline d where d.expert_id = e.id"
            + " and (d.discipline like '140%' or d.discipline like '150%' or d.discipline like '520%'))"
            + " order by e.id";

    private final AtomicInteger purposes = new AtomicInteger();

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int experts = arguments.number("experts", EXPERTS);
        int draws = arguments.number("draws", DRAWS);
        try (TestPlatform platform = TestPlatform.start(
                new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE), ExpertsModule.create())) {
            String bureau = fill(platform, experts);
            PanelDraws panels = platform.get(PanelDraws.class);
            new SideBySide(report, arguments)
                    .time(
                            () -> repeated(draws, () -> draw(panels, bureau)),
                            () -> repeated(draws, () -> read(platform.dataSource())));
        }
    }

    private static long repeated(int times, SideBySide.Side side) throws Exception {
        long candidates = 0;
        for (int i = 0; i < times; i++) {
            candidates += side.run();
        }
        return candidates;
    }

    private long draw(PanelDraws panels, String bureau) {
        DrawView drawn = panels.draw(DrawRequest.of(bureau, "panel " + purposes.incrementAndGet(), "a round", DAY)
                .stratum("physics", PoolCriteria.ofDisciplines("140"), 5, 3)
                .stratum("chemistry", PoolCriteria.ofDisciplines("150"), 5, 3)
                .stratum("computing", PoolCriteria.ofDisciplines("520"), 5, 3)
                .mostPerEmployer(1)
                .outOfTown("220000", 4)
                .build());
        if (!drawn.isComplete()) {
            throw new IllegalStateException("a seat was left vacant");
        }
        return drawn.poolSize();
    }

    private static long read(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long read = 0;
            try (PreparedStatement statement = connection.prepareStatement(ELIGIBLE)) {
                statement.setString(1, DAY.toString());
                statement.setString(2, DAY.toString());
                statement.setObject(3, DAY);
                statement.setObject(4, DAY);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read += rows.getString(1).length() / 36;
                    }
                }
            }
            connection.rollback();
            return read;
        }
    }

    private static String fill(TestPlatform platform, int experts) throws SQLException {
        platform.as(Callers.administrator());
        String bureau = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Bureau"), OrganisationKind.OTHER))
                .id();
        EntryState expert = platform.get(ExpertCatalog.class)
                .register(ExpertDraft.named(LocalizedText.of("zh", "张伟"))
                        .providedBy(bureau)
                        .worksAt("吉林大学", LocalDate.of(2010, 9, 1))
                        .build());
        Sql.execute(
                platform.dataSource(),
                "insert into stoa_expert (id, version, status, audience, provider_id, content_hash, titles, title,"
                        + " title_sort, search_text, subjects, region, created_at, updated_at, published_at, is_expert,"
                        + " is_talent, details) select gen_random_uuid()::text, 0, 'PUBLISHED', audience, provider_id,"
                        + " content_hash, titles, title, title_sort, search_text, subjects,"
                        + " (11 + i % 31)::text || '0100', created_at, updated_at, created_at, true, false, details"
                        + " from stoa_expert, generate_series(1, " + experts + ") i where id = '" + expert.id() + "'",
                "insert into stoa_expert_discipline select id,"
                        + " case when ascii(substr(id, 1, 1)) % 3 = 0 then '1401510'"
                        + " when ascii(substr(id, 1, 1)) % 3 = 1 then '150' else '5202010' end"
                        + " from stoa_expert where status = 'PUBLISHED'",
                "insert into stoa_expert_standing select id, '1900-01-01 2010-09-01 +' from stoa_expert"
                        + " where status = 'PUBLISHED'",
                "insert into stoa_expert_standing"
                        + " select id, '2010-09-01 9999-12-31 +Gorganisation-' || abs(hashtext(id)) % 3000"
                        + " from stoa_expert where status = 'PUBLISHED'",
                "vacuum analyze");
        return bureau;
    }
}
