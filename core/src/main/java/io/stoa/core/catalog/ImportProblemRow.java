package io.stoa.core.catalog;

import io.stoa.core.page.Cursors;
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

    private static final String OF_RUN = "select p from ImportProblemRow p where p.runId = :run ";
    private static final String IN_ORDER = "order by p.rowNumber, p.id";

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
        return em.createQuery(OF_RUN + IN_ORDER, ImportProblemRow.class)
                .setParameter("run", runId)
                .setMaxResults(count)
                .getResultStream()
                .map(ImportProblemRow::problem)
                .toList();
    }

    static Page<ImportProblem> page(EntityManager em, Cursors cursors, String runId, PageRequest request) {
        List<String> after = cursors.open(runId, request.after());
        String behind = after == null ? "" : "and p.rowNumber >= :row and (p.rowNumber > :row or p.id > :id) ";
        var query = em.createQuery(OF_RUN + behind + IN_ORDER, ImportProblemRow.class)
                .setParameter("run", runId)
                .setMaxResults(request.size() + 1);
        if (after != null) {
            query.setParameter("row", Long.valueOf(after.get(0))).setParameter("id", after.get(1));
        }
        List<ImportProblemRow> found = query.getResultList();
        return Page.of(found, request.size(), p -> cursors.seal(runId, List.of(String.valueOf(p.rowNumber), p.id)))
                .map(ImportProblemRow::problem);
    }

    private ImportProblem problem() {
        return new ImportProblem(rowNumber, field, code, message);
    }
}
