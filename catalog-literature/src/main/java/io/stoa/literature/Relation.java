package io.stoa.literature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another work that this one is related to 相关文献.
 *
 * @param kind how they are related, read from this work to the other
 * @param title the other's title, or null
 * @param identifiers the other's identifiers
 */
public record Relation(
        @NotNull RelationKind kind,
        @Nullable @Size(max = 2000) String title,
        @Size(max = 20) List<@Valid WorkIdentifier> identifiers) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param kind how they are related, read from this work to the other
     * @param title the other's title, or null
     * @param identifiers the other's identifiers
     */
    public Relation {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }
}
