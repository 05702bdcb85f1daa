package io.stoa.samples.portal.api;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.Page;
import io.stoa.literature.HoldingView;
import io.stoa.literature.Holdings;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkSummary;
import io.stoa.literature.WorkType;
import io.stoa.literature.WorkView;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import io.stoa.literature.citation.Reference;
import io.stoa.literature.exchange.WorkFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The union catalogue of literature: as JSON, as references, and in the formats that libraries exchange. */
@RestController
@RequestMapping(Api.PATH + WorkApi.WORKS)
@Tag(name = "works")
class WorkApi extends EntryApi<WorkDraft, WorkQuery, WorkSummary> {

    static final String WORKS = "/works";

    private final WorkCatalog works;
    private final Holdings holdings;
    private final CslStyles styles;

    WorkApi(WorkCatalog works, Holdings holdings, CslStyles styles, Idempotency once) {
        super(works, once, WORKS);
        this.works = works;
        this.holdings = holdings;
        this.styles = styles;
    }

    @GetMapping
    @Operation(summary = "api.op.works")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkList.class)))
    ResponseEntity<?> list(
            @Valid @ParameterObject EntryConditions conditions,
            @Valid @ParameterObject WorkConditions more,
            @Valid @ParameterObject Paging paging,
            @RequestParam(required = false) @Nullable WorkFormat format,
            @RequestHeader HttpHeaders headers,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        WorkFormat wanted = WorkFormats.wanted(format, headers.getAccept());
        Page<WorkSummary> page = works.list(more.query(conditions), paging.request());
        if (wanted == null) {
            return Api.page(page);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        Api.linked(answer, page.next());
        List<WorkDraft> all =
                page.items().stream().map(work -> works.view(work.id()).work()).toList();
        return written(answer, all, wanted, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "api.op.work")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Shown.class)))
    ResponseEntity<?> get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable WorkFormat format,
            @RequestHeader HttpHeaders headers,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        WorkFormat wanted = WorkFormats.wanted(format, headers.getAccept());
        WorkView view = works.view(id);
        return wanted == null
                ? Api.found(view.version(), Shown.of(view))
                : written(ResponseEntity.ok(), List.of(view.work()), wanted, locale);
    }

    @GetMapping("/{id}/citation")
    @Operation(summary = "api.op.citation")
    Reference citation(
            @PathVariable String id,
            @RequestParam(defaultValue = "china-national-standard-gb-t-7714-2015-numeric") @Size(max = 100)
                    String style,
            @RequestParam(defaultValue = "TEXT") CitationFormat format) {
        WorkView view = works.view(id);
        Citations citations = styles.named(style);
        return citations
                .references(List.of(CslItem.of(view.id(), view.work())), format)
                .get(0);
    }

    @GetMapping("/{id}/holdings")
    @Operation(summary = "api.op.holdings")
    List<HoldingView> holdings(@PathVariable String id) {
        return holdings.ofWork(id);
    }

    /** A file to keep, never one that a browser would show as a page of this site. */
    private static ResponseEntity<byte[]> written(
            ResponseEntity.BodyBuilder answer, List<WorkDraft> works, WorkFormat format, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(works.iterator(), out, locale);
        return answer.contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("works." + format.extension())
                                .build()
                                .toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(out.toByteArray());
    }

    /**
     * The conditions that only works know.
     *
     * @param type what they are, or nothing for any
     * @param language the main language, a BCP 47 tag, or nothing for any
     * @param fromYear the first year of publication, or nothing
     * @param untilYear the last year of publication, or nothing
     * @param identifierType what {@code identifier} is, such as {@code DOI}, or nothing
     * @param identifier an identifier in any written form, or nothing
     */
    record WorkConditions(
            @Nullable WorkType type,
            @Nullable @Size(max = 35) String language,
            @Nullable @Min(0) @Max(9999) Integer fromYear,
            @Nullable @Min(0) @Max(9999) Integer untilYear,
            @Nullable WorkIdentifierType identifierType,
            @Nullable @Size(max = 500) String identifier) {

        WorkQuery query(EntryConditions conditions) {
            String value = EntryConditions.blankIsNull(identifier);
            return new WorkQuery(
                    conditions.filter(),
                    conditions.order(),
                    type,
                    EntryConditions.blankIsNull(language),
                    fromYear,
                    untilYear,
                    value == null
                            ? null
                            : WorkIdentifier.of(
                                    identifierType == null ? WorkIdentifierType.DOI : identifierType, value));
        }
    }

    /**
     * A work. What libraries hold of it changes without it and is asked for by its own address.
     *
     * @param id its id; another one than was asked for if the work was merged into this
     * @param version its version
     * @param status its state
     * @param work its description
     * @param publishedAt when it was first published, or null
     * @param updatedAt when it last changed
     */
    record Shown(
            String id,
            long version,
            EntryStatus status,
            WorkDraft work,
            @Nullable Instant publishedAt,
            Instant updatedAt) {

        static Shown of(WorkView view) {
            return new Shown(
                    view.id(), view.version(), view.status(), view.work(), view.publishedAt(), view.updatedAt());
        }
    }

    /**
     * A page of works, for the description of the API only.
     *
     * @param items the works
     * @param next the next page
     */
    private record WorkList(
            List<WorkSummary> items, @Nullable String next) {}
}
