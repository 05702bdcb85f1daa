package io.stoa.testkit;

import io.stoa.core.ResourceRef;
import io.stoa.core.audit.AuditQuery;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.page.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The arguments of {@link Catalog}'s own methods for {@link AccessContract}: about a draft that nobody else may see. */
public final class CatalogCalls {

    private CatalogCalls() {}

    /**
     * Registers a draft and imports nothing, and names the arguments of calls about them.
     *
     * @param <D> the catalogue's draft
     * @param <Q> its query
     * @param service the simple name of its service interface
     * @param catalog the catalogue, called as somebody who may
     * @param providerId the providing organisation, or null where only those who may import for all do
     * @param drafts makes different drafts
     * @param all the query for everything
     * @return the arguments by {@code Service.method}
     */
    public static <D extends EntryDraft, Q extends EntryQuery> Map<String, Supplier<Object[]>> of(
            String service,
            Catalog<D, Q, ?> catalog,
            @org.jspecify.annotations.Nullable String providerId,
            IntFunction<D> drafts,
            Q all) {
        EntryState entry = catalog.register(drafts.apply(1));
        ImportOptions options = new ImportOptions("access", providerId, false, 100);
        ImportReport report = catalog.importAll(List.<ImportRow<D>>of().iterator(), options);
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        calls.put(service + ".check", () -> new Object[] {drafts.apply(2)});
        calls.put(service + ".register", () -> new Object[] {drafts.apply(3)});
        calls.put(service + ".revise", () -> new Object[] {entry.id(), entry.version(), drafts.apply(4)});
        for (String method : List.of("submit", "approve", "resume")) {
            calls.put(service + "." + method, () -> new Object[] {entry.id(), entry.version()});
        }
        for (String method : List.of("returnForChanges", "suspend", "withdraw")) {
            calls.put(service + "." + method, () -> new Object[] {entry.id(), entry.version(), "a reason"});
        }
        calls.put(service + ".content", () -> new Object[] {entry.id()});
        calls.put(service + ".list", () -> new Object[] {all, PageRequest.first(10)});
        calls.put(service + ".export", () -> new Object[] {all});
        calls.put(service + ".importAll", () -> new Object[] {List.of().iterator(), options});
        calls.put(service + ".importProblems", () -> new Object[] {report.runId(), PageRequest.first(10)});
        calls.put("entry", () -> new Object[] {entry.id(), entry.version()});
        return calls;
    }

    /**
     * The arguments of {@link io.stoa.core.audit.AuditTrail}'s methods.
     *
     * @param kind the kind of an entry
     * @param id its id
     * @return the arguments by {@code Service.method}
     */
    public static Map<String, Supplier<Object[]>> ofAudit(String kind, String id) {
        return Map.of(
                "AuditTrail.of", () -> new Object[] {new ResourceRef(kind, id), PageRequest.first(10)},
                "AuditTrail.list", () -> new Object[] {AuditQuery.all().about(kind, id), PageRequest.first(10)});
    }
}
