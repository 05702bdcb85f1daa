package io.stoa.samples.portal.api;

import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertQuery;
import io.stoa.experts.ExpertSummary;
import io.stoa.experts.PersonRegister;
import io.stoa.experts.PublicExpertView;
import io.stoa.experts.Seniority;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Experts and talents, in the view that everybody may have. Personal data are not to be had here by anybody. */
@RestController
@RequestMapping(Api.PATH + "/experts")
@Tag(name = "experts")
class ExpertApi {

    private final ExpertCatalog experts;

    ExpertApi(ExpertCatalog experts) {
        this.experts = experts;
    }

    @GetMapping
    @Operation(summary = "api.op.list")
    ResponseEntity<Listed<ExpertSummary>> list(
            @Valid @ParameterObject EntryConditions conditions,
            @RequestParam(required = false) @Nullable PersonRegister register,
            @RequestParam(required = false) @Nullable Seniority seniority,
            @RequestParam(required = false) @Nullable String discipline,
            @Valid @ParameterObject Paging paging) {
        ExpertQuery query = new ExpertQuery(
                conditions.filter(), conditions.order(), register, seniority, EntryConditions.blankIsNull(discipline));
        return Api.page(experts.list(query, paging.request()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "api.op.get")
    ResponseEntity<PublicExpertView> get(@PathVariable String id) {
        PublicExpertView view = experts.publicView(id);
        return Api.found(view.version(), view);
    }
}
