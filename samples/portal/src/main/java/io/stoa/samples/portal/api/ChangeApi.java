package io.stoa.samples.portal.api;

import io.stoa.core.Platform;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeLog;
import io.stoa.experts.ExpertCatalog;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.literature.WorkCatalog;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.process.CallProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every change of every public entry, once and in one order, for those who keep a copy. The change log itself asks no
 * access policy, so this does: a reader learns of entries in his or her sight, and that one went out of it.
 */
@RestController
@RequestMapping(Api.PATH + "/changes")
@Tag(name = "changes")
class ChangeApi {

    /** What is read at most for one answer, so that a feed without anything to see ends. */
    private static final int MOST_READ = 5000;

    private static final Set<String> KINDS = Set.of(
            "organisation",
            InstrumentCatalog.KIND,
            WorkCatalog.KIND,
            ExpertCatalog.KIND,
            CallCatalog.KIND,
            CallProcess.NOTICE_KIND);

    private final Platform platform;

    ChangeApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping
    @Operation(summary = "api.op.changes")
    Changes changes(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.MOST) int limit,
            @RequestParam(required = false) @Nullable Set<String> kind) {
        ChangeLog log = platform.context().changes();
        Map<String, ReadScope> scopes = new HashMap<>();
        List<ChangedEntry> seen = new ArrayList<>();
        long position = after;
        for (int read = 0; read < MOST_READ && seen.size() < limit; ) {
            List<Change> changes = log.read(position, limit);
            if (changes.isEmpty()) {
                return new Changes(seen, position, true);
            }
            for (Change change : changes) {
                if (seen.size() == limit) {
                    return new Changes(seen, position, false);
                }
                position = change.seq();
                ChangedEntry shown = kind == null || kind.contains(change.kind()) ? shown(change, scopes) : null;
                if (shown != null) {
                    seen.add(shown);
                }
            }
            read += changes.size();
        }
        return new Changes(seen, position, false);
    }

    private @Nullable ChangedEntry shown(Change change, Map<String, ReadScope> scopes) {
        if (!KINDS.contains(change.kind())) {
            return null;
        }
        ReadScope scope = scopes.computeIfAbsent(
                change.kind(), kind -> platform.context().access().readScope(kind));
        boolean visible = !change.tombstone()
                && scope.allows(new AccessSubject(
                        change.kind(),
                        change.entryId(),
                        change.providerId(),
                        change.status(),
                        change.audience(),
                        null));
        if (visible) {
            return new ChangedEntry(
                    change.seq(), change.kind(), change.entryId(), false, (Long) change.version(), change.at());
        }
        boolean wentOut = change.audience() == Audience.PUBLIC
                && (change.status() == EntryStatus.SUSPENDED || change.status() == EntryStatus.WITHDRAWN);
        return wentOut
                ? new ChangedEntry(change.seq(), change.kind(), change.entryId(), true, null, change.at())
                : null;
    }

    /**
     * Changes in their order.
     *
     * @param items the changes
     * @param position what {@code after} must say to get what follows
     * @param upToDate whether nothing followed when this was read
     */
    record Changes(List<ChangedEntry> items, long position, boolean upToDate) {}

    /**
     * That an entry changed; read the entry for what it is now.
     *
     * @param seq the number of the change; rises, with gaps
     * @param kind the kind of entry
     * @param id the entry
     * @param removed whether it is not to be seen any more
     * @param version its version, or null if it was removed
     * @param at when it changed
     */
    record ChangedEntry(
            long seq,
            String kind,
            String id,
            boolean removed,
            @Nullable Long version,
            Instant at) {}
}
