package io.stoa.samples.portal.api;

import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.organisation.OrganisationView;
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

/** The register of organisations. */
@RestController
@RequestMapping(Api.PATH + OrganisationApi.ORGANISATIONS)
@Tag(name = "organisations")
class OrganisationApi extends EntryApi<OrganisationDraft, OrganisationQuery, OrganisationView> {

    static final String ORGANISATIONS = "/organisations";

    private final OrganisationCatalog organisations;

    OrganisationApi(OrganisationCatalog organisations, Idempotency once) {
        super(organisations, once, ORGANISATIONS);
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(summary = "api.op.list")
    ResponseEntity<Listed<OrganisationView>> list(
            @Valid @ParameterObject EntryConditions conditions,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable String parent,
            @Valid @ParameterObject Paging paging) {
        OrganisationQuery query = new OrganisationQuery(
                conditions.filter(), conditions.order(), kind, EntryConditions.blankIsNull(parent));
        return Api.page(organisations.list(query, paging.request()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "api.op.get")
    ResponseEntity<OrganisationView> get(@PathVariable String id) {
        OrganisationView view = organisations.get(id);
        return Api.found(view.version(), view);
    }
}
