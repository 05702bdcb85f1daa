package io.stoa.samples.portal.api;

import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.delivery.RequestState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for documents, as those who want them and their library see them. */
@RestController
@RequestMapping(Api.PATH + DeliveryApi.DELIVERIES)
@Tag(name = "deliveries")
class DeliveryApi {

    static final String DELIVERIES = "/deliveries";

    private final DeliveryRequests requests;
    private final Idempotency once;

    DeliveryApi(DeliveryRequests requests, Idempotency once) {
        this.requests = requests;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "api.op.deliveries")
    ResponseEntity<Listed<PatronView>> list(
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable RequestState state,
            @Valid @ParameterObject Paging paging) {
        String wanted = EntryConditions.blankIsNull(library);
        return Api.page(
                wanted == null ? requests.mine(paging.request()) : requests.list(wanted, state, paging.request()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "api.op.delivery")
    ResponseEntity<PatronView> get(@PathVariable String id) {
        PatronView view = requests.view(id);
        return Api.found(view.version(), view);
    }

    @PostMapping("/check")
    @Operation(summary = "api.op.delivery-check")
    Standing check(@RequestBody DeliveryDraft draft, Locale locale) {
        return Standing.of(requests.check(draft), locale);
    }

    @PostMapping
    @Operation(summary = "api.op.deliver")
    ResponseEntity<PatronView> submit(
            @RequestHeader(name = Api.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody DeliveryDraft draft) {
        return once.answer(key, "deliver", draft, PatronView.class, () -> {
            PatronView view = requests.submit(draft);
            return Api.created(DELIVERIES, view.id(), view.version(), view);
        });
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "api.op.delivery-cancel")
    ResponseEntity<PatronView> cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(requests.cancel(id, Api.version(match), EntryConditions.blankIsNull(reason.reason())));
    }

    @PostMapping("/{id}/accept-condition")
    @Operation(summary = "api.op.accept-condition")
    ResponseEntity<PatronView> acceptCondition(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(requests.acceptCondition(id, Api.version(match)));
    }

    @PostMapping("/{id}/reject-condition")
    @Operation(summary = "api.op.reject-condition")
    ResponseEntity<PatronView> rejectCondition(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(requests.rejectCondition(id, Api.version(match)));
    }

    @PostMapping("/{id}/renew")
    @Operation(summary = "api.op.renew")
    ResponseEntity<PatronView> renew(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(requests.renew(id, Api.version(match)));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "api.op.delivery-approve")
    ResponseEntity<PatronView> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(requests.approve(id, Api.version(match)));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "api.op.delivery-reject")
    ResponseEntity<PatronView> reject(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(requests.reject(id, Api.version(match), reason.text()));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "api.op.delivery-close")
    ResponseEntity<PatronView> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(requests.close(id, Api.version(match)));
    }

    private static ResponseEntity<PatronView> changed(PatronView view) {
        return Api.changed(view.version(), view);
    }
}
