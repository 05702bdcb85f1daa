package io.stoa.literature;

import io.stoa.core.json.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a merge of records would make of the kept work 合并方案: for every part of the description the records that it is
 * taken from. {@link #draft} is the description that comes of it.
 *
 * <pre>{@code
 * MergePlan plan = merges.plan(kept, List.of(other)).taking(WorkField.IMPRINT, other);
 * merges.merge(plan, "the same edition, catalogued twice");
 * }</pre>
 *
 * @param keptId the work that is kept
 * @param records all works that are merged, at least two and the kept one among them, with the versions that the plan was
 *     made for; at most 20
 * @param origins by part of the description the ids of the records that it is taken from, the one first whose word counts
 *     more; a part that is not named is that of the kept work
 */
public record MergePlan(
        @NotBlank String keptId,

        @NotNull @Size(min = 2, max = MergePlan.MOST_RECORDS)
        List<MergeRecord> records,

        @NotNull Map<WorkField, List<String>> origins) {

    /** How many records are merged at once, at most. */
    static final int MOST_RECORDS = 20;

    /**
     * Copies the lists.
     *
     * @param keptId the work that is kept
     * @param records all works that are merged
     * @param origins by part of the description the ids of the records that it is taken from
     */
    public MergePlan {
        records = records == null ? List.of() : List.copyOf(records);
        Map<WorkField, List<String>> copied = new EnumMap<>(WorkField.class);
        if (origins != null) {
            origins.forEach((field, ids) -> copied.put(field, List.copyOf(ids)));
        }
        origins = copied;
    }

    /** The plan that stands unless somebody chooses: the kept work first, then the others in their order. */
    static MergePlan of(String keptId, List<MergeRecord> records) {
        List<MergeRecord> ordered = new ArrayList<>(records);
        ordered.sort((one, other) ->
                Boolean.compare(other.id().equals(keptId), one.id().equals(keptId)));
        List<String> ids = ordered.stream().map(MergeRecord::id).toList();
        List<JsonNode> trees =
                ordered.stream().map(record -> Json.tree(record.draft())).toList();
        Map<WorkField, List<String>> origins = new EnumMap<>(WorkField.class);
        for (WorkField field : WorkField.values()) {
            List<String> from = field.origins(ids, trees);
            if (!from.isEmpty()) {
                origins.put(field, from);
            }
        }
        return new MergePlan(keptId, ordered, origins);
    }

    /**
     * The plan with another choice.
     *
     * @param field the part of the description
     * @param ids the records that it is taken from, the one first whose word counts more; none leaves the part out
     * @return the plan
     * @throws IllegalArgumentException if an id is none of the records'
     */
    public MergePlan taking(WorkField field, String... ids) {
        Map<WorkField, List<String>> changed = new EnumMap<>(WorkField.class);
        changed.putAll(origins);
        changed.put(field, List.of(ids));
        MergePlan plan = new MergePlan(keptId, records, changed);
        String unknown = plan.unknownOrigin();
        if (unknown != null) {
            throw new IllegalArgumentException("the plan has no record " + unknown + ", expected one of " + ids());
        }
        return plan;
    }

    /**
     * {@return the description that the kept work will have}
     */
    public WorkDraft draft() {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        records.forEach(record -> trees.put(record.id(), Json.tree(record.draft())));
        ObjectNode description =
                (ObjectNode) Objects.requireNonNull(trees.get(keptId), keptId).deepCopy();
        origins.forEach((field, ids) ->
                field.put(description, ids.stream().map(trees::get).toList()));
        return Json.read(description.toString(), WorkDraft.class);
    }

    List<String> ids() {
        return records.stream().map(MergeRecord::id).toList();
    }

    /** An id that something is taken from and that is no record's, or null. */
    @Nullable
    String unknownOrigin() {
        List<String> known = ids();
        return origins.values().stream()
                .flatMap(List::stream)
                .filter(id -> !known.contains(id))
                .findFirst()
                .orElse(null);
    }

    /** The same choices over the records as they are now. */
    MergePlan over(List<MergeRecord> current) {
        return new MergePlan(keptId, current, origins);
    }
}
