package io.stoa.experts.exchange;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.PersonKeys;
import io.stoa.experts.PersonalRecords;
import io.stoa.experts.RevealedRecord;
import io.stoa.experts.SimilarityReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is known already: the entries that the caller may see, and the rows before. The same row of an earlier import is the
 * entry itself, not somebody like it.
 */
final class KnownPersons {

    /** Of names that very many share, so many entries are told. */
    private static final int MOST = 20;

    private record Entry(
            String id, @Nullable String source, @Nullable String code, Set<String> employers) {

        boolean is(ExpertDraft draft) {
            return Objects.equals(source, draft.source()) && Objects.equals(code, draft.sourceId());
        }
    }

    private record Seen(long row, @Nullable String code, Set<String> employers) {}

    private final ModuleContext context;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, List<Seen>> rows = new HashMap<>();
    private final Map<List<@Nullable String>, Long> rowsByCode = new HashMap<>();

    KnownPersons(ModuleContext context) {
        this.context = context;
    }

    /** Looks the next rows up, and forgets those before. */
    void lookUp(List<ExpertRow> next) {
        entries.clear();
        Set<String> keys = new LinkedHashSet<>();
        next.forEach(row -> keys.addAll(keys(row.draft())));
        if (!keys.isEmpty()) {
            Conditions conditions = Conditions.of(
                            EntryFilter.all(), context.access().readScope(ExpertCatalog.KIND))
                    .and("k in :keys", "keys", keys);
            context.transactions()
                    .runRequired(em -> conditions
                            .bind(em.createQuery(
                                    "select k, e from Expert e join e.matchKeys k" + conditions.where()
                                            + " order by e.id",
                                    Object[].class))
                            .getResultList()
                            .forEach(row -> entries.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                                    .add(entry((Expert) row[1]))));
        }
    }

    /** Whom a row is like, the surest first. */
    List<SimilarRow> like(long number, ExpertRow row) {
        Map<String, Set<SimilarityReason>> byEntry = new LinkedHashMap<>();
        Map<Long, Set<SimilarityReason>> byRow = new TreeMap<>();
        Set<String> employers = PersonKeys.employers(row.draft().employments());
        for (String key : keys(row.draft())) {
            SimilarityReason reason = Objects.requireNonNull(PersonKeys.reason(key));
            for (Entry entry : entries.getOrDefault(key, List.of())) {
                Long earlier = rowsByCode.get(Arrays.asList(entry.source(), entry.code()));
                if (!entry.is(row.draft()) && earlier == null) {
                    note(byEntry, entry.id(), reason(reason, employers, entry.employers()));
                }
            }
            for (Seen seen : others(key, row)) {
                note(byRow, seen.row(), reason(reason, employers, seen.employers()));
            }
        }
        documents(row).forEach(id -> note(byEntry, id, SimilarityReason.IDENTITY_DOCUMENT));
        documentRows(row).forEach(seen -> note(byRow, seen, SimilarityReason.IDENTITY_DOCUMENT));
        List<SimilarRow> like = new ArrayList<>();
        byEntry.forEach((id, reasons) -> like.add(new SimilarRow(number, id, null, List.copyOf(reasons))));
        byRow.forEach((other, reasons) -> like.add(new SimilarRow(number, null, other, List.copyOf(reasons))));
        like.sort(Comparator.comparing(one -> one.reasons().get(0)));
        return like.size() <= MOST ? like : like.subList(0, MOST);
    }

    /** Keeps a row to compare those after it with. */
    void remember(long number, ExpertRow row) {
        Seen seen = new Seen(
                number, row.draft().sourceId(), PersonKeys.employers(row.draft().employments()));
        keys(row.draft())
                .forEach(
                        key -> rows.computeIfAbsent(key, k -> new ArrayList<>()).add(seen));
        row.records()
                .forEach(record -> rows.computeIfAbsent(document(record), k -> new ArrayList<>())
                        .add(seen));
        rowsByCode.put(Arrays.asList(row.draft().source(), row.draft().sourceId()), number);
    }

    static OnDuplicate onDuplicate(SimilarRow like, ExpertImport how) {
        boolean identified = like.reasons().get(0).compareTo(SimilarityReason.NAME_AND_EMPLOYER) < 0;
        return identified ? how.sameIdentifier() : how.sameName();
    }

    static Message refusal(SimilarRow like) {
        List<Message> reasons = like.reasons().stream()
                .map(reason -> Message.label(
                        "experts.similarity."
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        reason.name()))
                .toList();
        return like.expertId() != null
                ? Message.of("experts.exchange.duplicate", "expert", like.expertId(), "reasons", reasons)
                : Message.of("experts.exchange.duplicate-row", "other", like.otherRow(), "reasons", reasons);
    }

    private static Set<String> keys(ExpertDraft draft) {
        try {
            return PersonKeys.of(draft);
        } catch (UnreadableInputException e) {
            // An ORCID iD that is none refuses the row when its constraints are checked.
            return Set.of();
        }
    }

    private List<String> documents(ExpertRow row) {
        List<RevealedRecord> documents = row.records().stream()
                .filter(record -> record.kind().isIdentityDocument())
                .toList();
        if (documents.isEmpty()
                || !context.access().may(PersonalRecords.FIND, AccessSubject.ofPlatform(PersonalRecords.KIND, null))) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (RevealedRecord record : documents) {
            ids.addAll(context.get(PersonalRecords.class).find(record.kind(), record.number()));
        }
        return context.transactions()
                .required(em -> ids.stream()
                        .filter(id -> !entry(em.find(Expert.class, id)).is(row.draft()))
                        .toList());
    }

    private Set<Long> documentRows(ExpertRow row) {
        Set<Long> found = new LinkedHashSet<>();
        for (RevealedRecord record : row.records()) {
            if (record.kind().isIdentityDocument()) {
                others(document(record), row).forEach(seen -> found.add(seen.row()));
            }
        }
        return found;
    }

    /** The rows before with a key, but for those of the same person's number, which revise each other. */
    private List<Seen> others(String key, ExpertRow row) {
        return rows.getOrDefault(key, List.of()).stream()
                .filter(seen -> !Objects.equals(seen.code(), row.draft().sourceId()))
                .toList();
    }

    private static String document(RevealedRecord record) {
        return record.kind() + ":" + record.number().strip().toUpperCase(Locale.ROOT);
    }

    private static Entry entry(Expert expert) {
        return new Entry(
                expert.getId(),
                expert.getSource(),
                expert.getSourceId(),
                PersonKeys.employers(expert.getDetails().employments()));
    }

    private static SimilarityReason reason(SimilarityReason reason, Set<String> one, Set<String> other) {
        return reason == SimilarityReason.NAME && !Collections.disjoint(one, other)
                ? SimilarityReason.NAME_AND_EMPLOYER
                : reason;
    }

    private static <K> void note(Map<K, Set<SimilarityReason>> noted, K who, SimilarityReason reason) {
        noted.computeIfAbsent(who, key -> EnumSet.noneOf(SimilarityReason.class))
                .add(reason);
    }
}
