package io.stoa.literature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a library holds of a work 馆藏.
 *
 * @param work the work
 * @param libraryId the organisation of the library
 * @param source the system that the holding comes from, or null
 * @param sourceId its id there, or null; with the source it is known again
 * @param callNumber the call number 索书号, or null
 * @param location the department or shelf 馆藏地, or null
 * @param coverage what of a serial is held, such as {@code v.1(1995)-v.10(2004)}; or null
 * @param lending whether it is lent to other libraries
 * @param copying whether copies of it are delivered
 * @param items the single pieces
 * @param internalNote a note for the library's own people, or null
 */
public record HoldingDraft(
        @NotNull @Valid WorkReference work,
        @NotBlank @Size(max = 36) String libraryId,
        @Nullable @Size(max = 100) String source,
        @Nullable @Size(max = 200) String sourceId,
        @Nullable @Size(max = 200) String callNumber,
        @Nullable @Size(max = 200) String location,
        @Nullable @Size(max = 2000) String coverage,
        @NotNull LendingPolicy lending,
        @NotNull CopyPolicy copying,
        @Size(max = 1000) List<@Valid Item> items,
        @Nullable @Size(max = 2000) String internalNote) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param work the work
     * @param libraryId the organisation of the library
     * @param source the system that the holding comes from, or null
     * @param sourceId its id there, or null; with the source it is known again
     * @param callNumber the call number 索书号, or null
     * @param location the department or shelf 馆藏地, or null
     * @param coverage what of a serial is held, such as {@code v.1(1995)-v.10(2004)}; or null
     * @param lending whether it is lent to other libraries
     * @param copying whether copies of it are delivered
     * @param items the single pieces
     * @param internalNote a note for the library's own people, or null
     */
    public HoldingDraft {
        items = items == null ? List.of() : List.copyOf(items);
        lending = lending == null ? LendingPolicy.ASK : lending;
        copying = copying == null ? CopyPolicy.ASK : copying;
    }

    /**
     * A holding of which nothing but the call number is known.
     *
     * @param work the work
     * @param libraryId the library
     * @param callNumber the call number, or null
     * @return the holding
     */
    public static HoldingDraft of(WorkReference work, String libraryId, @Nullable String callNumber) {
        return new HoldingDraft(
                work,
                libraryId,
                null,
                null,
                callNumber,
                null,
                null,
                LendingPolicy.ASK,
                CopyPolicy.ASK,
                List.of(),
                null);
    }

    /**
     * {@return the same, known under an id in the library's own system}
     *
     * @param system the system
     * @param idThere the id there
     */
    public HoldingDraft from(String system, String idThere) {
        return new HoldingDraft(
                work,
                libraryId,
                system,
                idThere,
                callNumber,
                location,
                coverage,
                lending,
                copying,
                items,
                internalNote);
    }

    /**
     * {@return the same under these policies}
     *
     * @param lent whether it is lent to other libraries
     * @param copied whether copies of it are delivered
     */
    public HoldingDraft under(LendingPolicy lent, CopyPolicy copied) {
        return new HoldingDraft(
                work, libraryId, source, sourceId, callNumber, location, coverage, lent, copied, items, internalNote);
    }

    /**
     * {@return the same with these items}
     *
     * @param pieces the single pieces
     */
    public HoldingDraft withItems(List<Item> pieces) {
        return new HoldingDraft(
                work,
                libraryId,
                source,
                sourceId,
                callNumber,
                location,
                coverage,
                lending,
                copying,
                pieces,
                internalNote);
    }

    /**
     * {@return the same of another work}
     *
     * @param other the work
     */
    public HoldingDraft about(WorkReference other) {
        return new HoldingDraft(
                other,
                libraryId,
                source,
                sourceId,
                callNumber,
                location,
                coverage,
                lending,
                copying,
                items,
                internalNote);
    }
}
