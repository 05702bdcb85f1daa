package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.oai.OaiFormat;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiRecord;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.exchange.DublinCore;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcXml;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Shows what a caller sees who is not signed in. A work that was published once and is not shown any more is a deleted
 * record; one that never was is none. Withdrawn works keep their rows, so deletions are remembered for good.
 */
final class DefaultWorkRepository implements WorkRepository {

    private static final String TYPE = "type:";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final String PUBLISHED = " from Work w where w.publishedAt is not null";
    private static final String HEADER = "select w.id, w.updatedAt, w.type, w.status, w.audience, w.providerId";

    /**
     * Columns rather than entities: nothing is to be changed, and keeping entities for it costs more than reading. Those that
     * no format says anything of, such as the department, are left out.
     */
    private static final String RECORD = HEADER + ", w.source, w.sourceId, w.titles, w.summaries, w.details";

    private final ModuleContext context;
    private final WorkMapper mapper = Mappers.getMapper(WorkMapper.class);

    DefaultWorkRepository(ModuleContext context) {
        this.context = context;
    }

    @Override
    public String kind() {
        return WorkCatalog.KIND;
    }

    @Override
    public List<OaiFormat> formats() {
        return List.of(OaiFormat.DUBLIN_CORE, OaiFormat.MARC21);
    }

    @Override
    public List<OaiSet> sets() {
        return Arrays.stream(WorkType.values())
                .map(type -> new OaiSet(
                        spec(type), type.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList();
    }

    @Override
    public Instant earliest() {
        List<Instant> first = context.transactions()
                .required(em -> em.createQuery(
                                "select w.updatedAt from Work w where w.publishedAt is not null order by w.updatedAt, w.id",
                                Instant.class)
                        .setMaxResults(1)
                        .getResultList());
        return first.isEmpty() ? EARLIEST : first.get(0);
    }

    @Override
    public @Nullable OaiHeader header(String id) {
        List<OaiHeader> found = context.transactions()
                .required(em -> headers(em.createQuery(HEADER + PUBLISHED + " and w.id = :id", Object[].class)
                        .setParameter("id", id)));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<OaiHeader> headers(OaiSelection selection, @Nullable OaiHeader after, int most) {
        return context.transactions().required(em -> headers(select(em, HEADER, selection, after, most)));
    }

    @Override
    public List<OaiRecord> records(OaiSelection selection, @Nullable OaiHeader after, int most, String prefix) {
        return context.transactions().required(em -> records(select(em, RECORD, selection, after, most), prefix));
    }

    private static TypedQuery<Object[]> select(
            EntityManager em, String columns, OaiSelection selection, @Nullable OaiHeader after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder jpql = new StringBuilder(columns).append(PUBLISHED);
        condition(jpql, parameters, " and w.updatedAt >= :from", "from", selection.from());
        condition(jpql, parameters, " and w.updatedAt < :until", "until", selection.until());
        String set = selection.set();
        if (set != null) {
            condition(jpql, parameters, " and w.type = :type", "type", type(set));
        }
        if (after != null) {
            // Written so that every database begins at this key of the index instead of reading up to it.
            jpql.append(" and w.updatedAt >= :at and (w.updatedAt > :at or w.id > :id)");
            parameters.put("at", after.datestamp());
            parameters.put("id", after.id());
        }
        jpql.append(" order by w.updatedAt, w.id");
        TypedQuery<Object[]> query = em.createQuery(jpql.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most);
    }

    @Override
    public Map<String, OaiMetadata> metadata(List<String> ids, String prefix) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<OaiRecord> records = context.transactions()
                .required(em -> records(
                        em.createQuery(RECORD + PUBLISHED + " and w.id in :ids", Object[].class)
                                .setParameter("ids", ids),
                        prefix));
        Map<String, OaiMetadata> metadata = new HashMap<>();
        for (OaiRecord each : records) {
            if (each.metadata() != null) {
                metadata.put(each.header().id(), each.metadata());
            }
        }
        return metadata;
    }

    private static OaiMetadata metadata(WorkDraft draft, String prefix) {
        WorkDraft open = draft.withoutCarried();
        return prefix.equals(OaiFormat.MARC21.prefix())
                ? xml -> MarcXml.write(open, MarcFormat.MARC21, xml)
                : xml -> DublinCore.write(open, xml);
    }

    private List<OaiHeader> headers(TypedQuery<Object[]> query) {
        ReadScope scope = scope();
        return query.getResultList().stream().map(row -> header(row, scope)).toList();
    }

    private List<OaiRecord> records(TypedQuery<Object[]> query, String prefix) {
        ReadScope scope = scope();
        return query.getResultList().stream()
                .map(row -> {
                    OaiHeader header = header(row, scope);
                    return new OaiRecord(header, header.deleted() ? null : metadata(draft(row), prefix));
                })
                .toList();
    }

    private OaiHeader header(Object[] row, ReadScope scope) {
        String id = (String) row[0];
        AccessSubject subject =
                new AccessSubject(kind(), id, (String) row[5], (EntryStatus) row[3], (Audience) row[4], null);
        return new OaiHeader(id, (Instant) row[1], List.of(spec((WorkType) row[2])), !scope.allows(subject));
    }

    private WorkDraft draft(Object[] row) {
        EntryHeader header = new EntryHeader(
                (String) row[5], null, (String) row[6], (String) row[7], (Audience) row[4], null, List.of());
        return mapper.draft(
                header, (LocalizedText) row[8], (LocalizedText) row[9], (WorkType) row[2], (WorkDetails) row[10]);
    }

    private ReadScope scope() {
        return context.access()
                .as(Caller.anonymous(Locale.ENGLISH), () -> context.access().readScope(WorkCatalog.KIND));
    }

    private static void condition(
            StringBuilder jpql, Map<String, Object> parameters, String part, String name, @Nullable Object value) {
        if (value != null) {
            jpql.append(part);
            parameters.put(name, value);
        }
    }

    private static String spec(WorkType type) {
        return TYPE + type.name().toLowerCase(Locale.ROOT);
    }

    private static WorkType type(String set) {
        return WorkType.valueOf(set.substring(TYPE.length()).toUpperCase(Locale.ROOT));
    }
}
