package io.stoa.literature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A single piece of a holding 单册.
 *
 * @param barcode its bar code 条码号
 * @param callNumber its own call number where it differs, or null
 * @param part which volume or issue it is, or null
 * @param state where it is
 */
public record Item(
        @NotBlank @Size(max = 100) String barcode,
        @Nullable @Size(max = 200) String callNumber,
        @Nullable @Size(max = 200) String part,
        @NotNull ItemState state) {

    /**
     * Fills in what is absent.
     *
     * @param barcode its bar code 条码号
     * @param callNumber its own call number where it differs, or null
     * @param part which volume or issue it is, or null
     * @param state where it is
     */
    public Item {
        state = state == null ? ItemState.ON_SHELF : state;
    }

    /**
     * A piece that stands on its shelf.
     *
     * @param barcode its bar code
     * @return the piece
     */
    public static Item onShelf(String barcode) {
        return new Item(barcode, null, null, ItemState.ON_SHELF);
    }
}
