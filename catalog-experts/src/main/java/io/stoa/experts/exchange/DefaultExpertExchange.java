package io.stoa.experts.exchange;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertsOptions;
import io.stoa.experts.PersonalRecords;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class DefaultExpertExchange implements ExpertExchange {

    private static final int CHUNK = 500;

    private final ModuleContext context;
    private final ExpertsOptions options;
    private final ExpertCatalog catalog;
    private final PersonalRecords records;

    DefaultExpertExchange(ModuleContext context, ExpertsOptions options) {
        this.context = context;
        this.options = options;
        this.catalog = context.get(ExpertCatalog.class);
        this.records = context.get(PersonalRecords.class);
    }

    @Override
    public ExpertImportReport importTable(InputStream table, ExpertImport how) {
        String provider = how.run().providerId();
        context.access().require(Action.IMPORT, subject(provider));
        try (TableReading<ExpertRow> reading = Tables.read(
                ExpertTable.of(Objects.requireNonNullElse(provider, ""), how.source()), table, how.reading())) {
            ImportedRows rows = new ImportedRows(context, options, how, reading);
            ImportReport report = catalog.importAll(rows, how.run());
            Set<Long> refused = refused(report);
            int stored = store(
                    how.source(),
                    rows.personalCells().stream()
                            .filter(cell -> !refused.contains(cell.row()))
                            .toList());
            List<SimilarRow> similar = rows.similar().stream()
                    .filter(row -> !refused.contains(row.row()))
                    .toList();
            return new ExpertImportReport(report, similar, reading.unknownColumns(), stored);
        }
    }

    private static AccessSubject subject(@Nullable String provider) {
        return new AccessSubject(ExpertCatalog.KIND, null, provider, null, null, null);
    }

    /** All of them, which the report itself need not hold. */
    private Set<Long> refused(ImportReport report) {
        if (report.refused() == 0) {
            return Set.of();
        }
        return Page.stream(
                        PageRequest.first(PageRequest.MAX_SIZE), page -> catalog.importProblems(report.runId(), page))
                .map(ImportProblem::row)
                .collect(Collectors.toSet());
    }

    private int store(String source, List<PersonalCell> cells) {
        int stored = 0;
        for (int from = 0; from < cells.size(); from += CHUNK) {
            List<PersonalCell> chunk = cells.subList(from, Math.min(cells.size(), from + CHUNK));
            Map<String, String> experts = context.transactions().required(em -> experts(em, source, chunk));
            for (PersonalCell cell : chunk) {
                String expert = experts.get(cell.code());
                if (expert != null) {
                    records.store(expert, cell.record().kind(), cell.record().number());
                    stored++;
                }
            }
        }
        return stored;
    }

    private static Map<String, String> experts(EntityManager em, String source, List<PersonalCell> cells) {
        Map<String, String> ids = new HashMap<>();
        em.createQuery(
                        "select e.sourceId, e.id from Expert e where e.source = :source and e.sourceId in :codes",
                        Object[].class)
                .setParameter("source", source)
                .setParameter(
                        "codes",
                        cells.stream().map(PersonalCell::code).distinct().toList())
                .getResultList()
                .forEach(row -> ids.put((String) row[0], (String) row[1]));
        return ids;
    }
}
