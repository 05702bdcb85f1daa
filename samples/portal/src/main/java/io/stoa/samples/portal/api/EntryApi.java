package io.stoa.samples.portal.api;

import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntryState;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * What can be done with the entries of every catalogue: the calls of {@link Catalog}.
 *
 * @param <D> the draft that goes in
 * @param <Q> the query of a list
 * @param <S> the summary that a list holds
 */
abstract class EntryApi<D extends EntryDraft, Q extends EntryQuery, S> {

    private final Catalog<D, Q, S> catalog;
    private final Idempotency once;
    private final String path;

    /**
     * For the catalogue's controller.
     *
     * @param catalog the catalogue
     * @param once answers a request that is sent again
     * @param path where the controller is, below {@link Api#PATH}
     */
    EntryApi(Catalog<D, Q, S> catalog, Idempotency once, String path) {
        this.catalog = catalog;
        this.once = once;
        this.path = path;
    }

    @PostMapping
    @Operation(summary = "api.op.register")
    ResponseEntity<EntryState> register(
            @RequestHeader(name = Api.IDEMPOTENCY_KEY, required = false) @Nullable String key, @RequestBody D draft) {
        D accepted = accepted(null, draft);
        return once.answer(key, "register " + path, draft, EntryState.class, () -> {
            EntryState state = catalog.register(accepted);
            return Api.created(path, state.id(), state.version(), state);
        });
    }

    @PostMapping("/check")
    @Operation(summary = "api.op.check")
    Standing check(@RequestBody D draft, Locale locale) {
        return Standing.of(catalog.check(accepted(null, draft)), locale);
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "api.op.content")
    ResponseEntity<EntryContent<D>> content(@PathVariable String id) {
        EntryContent<D> content = catalog.content(id);
        return Api.found(content.state().version(), content);
    }

    @PutMapping("/{id}")
    @Operation(summary = "api.op.revise")
    ResponseEntity<EntryState> revise(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody D draft) {
        return changed(catalog.revise(id, Api.version(match), accepted(id, draft)));
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "api.op.submit")
    ResponseEntity<EntryState> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(catalog.submit(id, Api.version(match)));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "api.op.approve")
    ResponseEntity<EntryState> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(catalog.approve(id, Api.version(match)));
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "api.op.return")
    ResponseEntity<EntryState> returnForChanges(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(catalog.returnForChanges(id, Api.version(match), reason.text()));
    }

    @PostMapping("/{id}/suspend")
    @Operation(summary = "api.op.suspend")
    ResponseEntity<EntryState> suspend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(catalog.suspend(id, Api.version(match), reason.text()));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "api.op.resume")
    ResponseEntity<EntryState> resume(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(catalog.resume(id, Api.version(match)));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "api.op.withdraw")
    ResponseEntity<EntryState> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(catalog.withdraw(id, Api.version(match), reason.text()));
    }

    /**
     * Refuses what a draft may hold, but not by this way.
     *
     * @param id the entry, or null for a new one
     * @param draft the draft
     * @return the draft to go on with
     */
    D accepted(@Nullable String id, D draft) {
        return draft;
    }

    static ResponseEntity<EntryState> changed(EntryState state) {
        return Api.changed(state.version(), state);
    }
}
