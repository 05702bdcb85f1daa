package io.stoa.core.catalog;

import io.stoa.core.page.Cursors;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a row of an import was refused. */
@Entity
@Table(name = "stoa_import_problem")
public class ImportProblemRow {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "run_id", length = 36, nullable = false)
    private String runId;

    @Column(name = "row_no", nullable = false)
    private long rowNumber;

    @Column(name = "field", length = 200)
    private @Nullable String field;

    @Column(name = "code", length = 100, nullable = false)
    private String code;

    @Column(name = "message", length = 1000, nullable = false)
    private String message;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ImportProblemRow() {}

    ImportProblemRow(String id, String runId, ImportProblem problem) {
        this.id = id;
        this.runId = runId;
        this.rowNumber = problem.row();
        this.field = problem.field();
        this.code = problem.code();
        this.message = problem.message();
    }

    static List<ImportProblem> first(EntityManager em, String runId, int count) {
        return em.createQuery(
                        "select p from ImportProblemRow p where p.runId = :run order by p.rowNumber, p.id",
                        ImportProblemRow.class)
                .setParameter("run", runId)
                .setMaxResults(count)
                .getResultStream()
                .map(ImportProblemRow::problem)
                .toList();
    }

    static Page<ImportProblem> page(EntityManager em, Cursors cursors, String runId, PageRequest request) {
        return KeysetQuery.select("select p from ImportProblemRow p", ImportProblemRow.class)
                .where("p.runId = :run", "run", runId)
                .ascending("p.rowNumber", Long.class, row -> row.rowNumber)
                .ascending("p.id", String.class, row -> row.id)
                .page(em, cursors, runId, request)
                .map(ImportProblemRow::problem);
    }

    private ImportProblem problem() {
        return new ImportProblem(rowNumber, field, code, message);
    }
}
