package io.stoa.literature;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merge of works 合并, and where each part of the kept description came from. The merged records' own content stays with
 * them: {@link WorkCatalog#content}.
 *
 * @param id the merge's id
 * @param state where it stands
 * @param keptId the work that is kept
 * @param mergedIds the works that lead to it
 * @param origins by part of the description the records that it was taken from
 * @param note why they were merged
 * @param mergedAt when
 * @param mergedBy by whom, a caller's id
 * @param undoneNote why it was undone, or null
 * @param undoneAt when it was undone, or null
 * @param undoneBy by whom it was undone, or null
 */
public record MergeView(
        String id,
        MergeState state,
        String keptId,
        List<String> mergedIds,
        Map<WorkField, List<String>> origins,
        String note,
        Instant mergedAt,
        String mergedBy,
        @Nullable String undoneNote,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /**
     * Copies the lists.
     *
     * @param id the merge's id
     * @param state where it stands
     * @param keptId the work that is kept
     * @param mergedIds the works that lead to it
     * @param origins by part of the description the records that it was taken from
     * @param note why they were merged
     * @param mergedAt when
     * @param mergedBy by whom, a caller's id
     * @param undoneNote why it was undone, or null
     * @param undoneAt when it was undone, or null
     * @param undoneBy by whom it was undone, or null
     */
    public MergeView {
        mergedIds = List.copyOf(mergedIds);
        Map<WorkField, List<String>> copied = new EnumMap<>(WorkField.class);
        copied.putAll(origins);
        origins = copied;
    }
}
