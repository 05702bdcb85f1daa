package io.stoa.samples.portal.api;

import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallQuery;
import io.stoa.programmes.CallSummary;
import io.stoa.programmes.CallView;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.PublicProcessView;
import io.stoa.programmes.process.StageNoticeView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls and what was published of their stages. */
@RestController
@RequestMapping(Api.PATH + "/calls")
@Tag(name = "calls")
class CallApi {

    private final CallCatalog calls;
    private final CallProcess process;

    CallApi(CallCatalog calls, CallProcess process) {
        this.calls = calls;
        this.process = process;
    }

    @GetMapping
    @Operation(summary = "api.op.list")
    ResponseEntity<Listed<CallSummary>> list(
            @Valid @ParameterObject EntryConditions conditions,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Instant openAt,
            @Valid @ParameterObject Paging paging) {
        CallQuery query =
                new CallQuery(conditions.filter(), conditions.order(), EntryConditions.blankIsNull(programme), openAt);
        return Api.page(calls.list(query, paging.request()));
    }

    /** A view has no version of its own, since nobody changes a call here; its tag is made of what it shows. */
    @GetMapping("/{id}")
    @Operation(summary = "api.op.get")
    ResponseEntity<CallView> get(@PathVariable String id) {
        return Api.found(0, calls.view(id));
    }

    @GetMapping("/{id}/process")
    @Operation(summary = "api.op.process")
    ResponseEntity<PublicProcessView> process(@PathVariable String id) {
        return Api.found(0, process.publicView(id));
    }

    @GetMapping("/{id}/stages")
    @Operation(summary = "api.op.stages")
    ResponseEntity<Listed<StageNoticeView>> stages(@PathVariable String id, @Valid @ParameterObject Paging paging) {
        return Api.page(process.notices(id, paging.request()));
    }

    @GetMapping("/stages/{stage}")
    @Operation(summary = "api.op.stage")
    ResponseEntity<StageNoticeView> stage(@PathVariable String stage) {
        StageNoticeView notice = process.notice(stage);
        return Api.found(notice.number(), notice);
    }
}
