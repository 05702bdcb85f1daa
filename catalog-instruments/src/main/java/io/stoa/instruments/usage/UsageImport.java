package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Records row by row and reports what was refused. */
final class UsageImport {

    private static final int REPORTED = 1000;

    private final ModuleContext context;
    private final String providerId;
    private final DefaultUsageLog log;
    private final Locale locale;
    private final List<ImportProblem> problems = new ArrayList<>();
    private long read;
    private long recorded;
    private long refused;

    UsageImport(ModuleContext context, String providerId, DefaultUsageLog log) {
        this.context = context;
        this.providerId = providerId;
        this.log = log;
        this.locale = context.access().caller().locale();
    }

    UsageImportReport run(Iterator<? extends ImportRow<UsageDraft>> rows) {
        while (rows.hasNext()) {
            ImportRow<UsageDraft> row = rows.next();
            read++;
            if (row instanceof ImportRow.Read<UsageDraft> readRow) {
                take(readRow);
            } else if (row instanceof ImportRow.Unreadable<UsageDraft> unreadable) {
                refuse(unreadable.problems());
            }
        }
        return new UsageImportReport(read, recorded, read - recorded - refused, refused, problems);
    }

    private void take(ImportRow.Read<UsageDraft> row) {
        try {
            context.requireValid(row.draft());
            recorded += context.transactions().required(em -> record(em, row.draft())) ? 1 : 0;
        } catch (ConstraintViolationException e) {
            refuse(e.getConstraintViolations().stream()
                    .map(each -> new ImportProblem(
                            row.number(),
                            each.getPropertyPath().toString(),
                            each.getMessageTemplate(),
                            each.getMessage()))
                    .toList());
        } catch (RuleViolationException e) {
            refuse(e.violations().stream()
                    .map(each -> new ImportProblem(row.number(), null, each.code(), each.text(locale)))
                    .toList());
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (StoaException e) {
            refuse(List.of(new ImportProblem(row.number(), null, e.code(), e.message(locale))));
        }
    }

    /** The instruments of others are not found: the caller was asked about those of the provider only. */
    private boolean record(EntityManager em, UsageDraft draft) {
        if (!UsedInstrument.read(em, draft.instrumentId()).providerId().equals(providerId)) {
            throw UsedInstrument.notFound(draft.instrumentId());
        }
        return log.record(em, draft).added();
    }

    private void refuse(List<ImportProblem> why) {
        refused++;
        why.stream().limit(Math.max(0, REPORTED - problems.size())).forEach(problems::add);
    }
}
