package io.stoa.literature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a holding.
 *
 * @param id its id
 * @param version its version
 * @param workId the work
 * @param libraryId the organisation of the library
 * @param callNumber the call number, or null
 * @param location the department or shelf, or null
 * @param coverage what of a serial is held, or null
 * @param lending whether it is lent to other libraries
 * @param copying whether copies of it are delivered
 * @param items the single pieces
 * @param updatedAt when it last changed
 */
public record HoldingView(
        String id,
        long version,
        String workId,
        String libraryId,
        @Nullable String callNumber,
        @Nullable String location,
        @Nullable String coverage,
        LendingPolicy lending,
        CopyPolicy copying,
        List<Item> items,
        Instant updatedAt) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id its id
     * @param version its version
     * @param workId the work
     * @param libraryId the organisation of the library
     * @param callNumber the call number, or null
     * @param location the department or shelf, or null
     * @param coverage what of a serial is held, or null
     * @param lending whether it is lent to other libraries
     * @param copying whether copies of it are delivered
     * @param items the single pieces
     * @param updatedAt when it last changed
     */
    public HoldingView {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
