package io.stoa.core.catalog;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.error.Message;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checks of a row that need no transaction. */
final class ImportCheck<D extends EntryDraft> {

    private final EntryKind<?, D> kind;
    private final ModuleContext context;
    private final ImportOptions options;
    private final Function<D, Set<ConstraintViolation<D>>> constraints;
    private final Function<D, Derived> derive;
    private final Map<String, Boolean> allowedProviders = new HashMap<>();
    private final SourceIdsSeen seen = new SourceIdsSeen();

    ImportCheck(
            EntryKind<?, D> kind,
            ModuleContext context,
            ImportOptions options,
            Function<D, Set<ConstraintViolation<D>>> constraints,
            Function<D, Derived> derive) {
        this.kind = kind;
        this.context = context;
        this.options = options;
        this.constraints = constraints;
        this.derive = derive;
    }

    CheckedRow<D> check(ImportRow<D> row) {
        if (row instanceof ImportRow.Read<D> read) {
            return check(read.number(), read.draft());
        }
        return CheckedRow.refused(row.number(), ((ImportRow.Unreadable<D>) row).problems());
    }

    /** Takes note of a row that an earlier run has written. */
    void skip(ImportRow<D> row) {
        if (row instanceof ImportRow.Read<D> read) {
            isRepeated(read.draft());
        }
    }

    private CheckedRow<D> check(long number, D draft) {
        boolean repeated = isRepeated(draft);
        List<ImportProblem> problems = new ArrayList<>(ImportProblem.of(number, constraints.apply(draft)));
        if (draft.source() == null || draft.sourceId() == null) {
            problems.add(problem(number, "sourceId", Message.of("core.import.no-source-id")));
        }
        String provider = draft.providerId();
        if (provider != null && !isAllowed(provider)) {
            problems.add(problem(
                    number,
                    "providerId",
                    Message.of("core.import.other-provider", "provider", provider, "kind", kind.name())));
        }
        return problems.isEmpty()
                ? CheckedRow.valid(number, draft, derive.apply(draft), remarks(number, draft, repeated))
                : CheckedRow.refused(number, problems);
    }

    private boolean isRepeated(D draft) {
        String source = draft.source();
        String sourceId = draft.sourceId();
        return source != null && sourceId != null && seen.add(source, sourceId);
    }

    private List<ImportProblem> remarks(long number, D draft, boolean repeated) {
        return repeated
                ? List.of(problem(
                        number,
                        "sourceId",
                        Message.of(
                                "core.import.remark.repeated-source-id",
                                "source",
                                draft.source(),
                                "sourceId",
                                draft.sourceId())))
                : List.of();
    }

    private boolean isAllowed(String provider) {
        return Objects.equals(provider, options.providerId())
                || allowedProviders.computeIfAbsent(provider, this::mayImport);
    }

    private boolean mayImport(String provider) {
        AccessSubject subject = AccessSubject.ofProvider(kind.name(), null, provider);
        return context.access().may(Action.IMPORT, subject)
                && (!options.publish() || context.access().may(Action.APPROVE, subject));
    }

    private ImportProblem problem(long number, @Nullable String field, Message message) {
        return ImportProblem.of(
                number, field, message, context.access().caller().locale());
    }
}
