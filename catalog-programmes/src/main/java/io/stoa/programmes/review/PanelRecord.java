package io.stoa.programmes.review;

import io.stoa.experts.assignment.Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reviewers came onto a panel 组成记录; added to, never changed.
 *
 * @param way how they were chosen
 * @param certificate the proof of an optimal assignment, or null
 * @param drawId the draw whose transcript stands in the record of draws, or null
 * @param pool how many experts could be chosen from
 * @param seated how many came onto the panel
 * @param at when
 */
public record PanelRecord(
        Way way,
        @Nullable Certificate certificate,
        @Nullable String drawId,
        int pool,
        int seated,
        Instant at) {

    /** How reviewers were chosen. */
    public enum Way {
        /** By optimal assignment 最优指派. */
        ASSIGNED,
        /** By random draw 随机抽取. */
        DRAWN,
        /** By hand 人工指定. */
        BY_HAND
    }
}
