package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A further number of an instrument.
 *
 * @param kind what kind of number
 * @param value the number as written
 * @param name what the number is called, or null
 */
public record AlternateIdentifier(
        @NotNull AlternateIdentifierKind kind,
        @NotBlank @Size(max = 200) String value,
        @Nullable @Size(max = 100) String name) {

    /**
     * A serial number 出厂编号.
     *
     * @param value the number
     * @return the identifier
     */
    public static AlternateIdentifier serialNumber(String value) {
        return new AlternateIdentifier(AlternateIdentifierKind.SERIAL_NUMBER, value, null);
    }

    /**
     * An inventory number 资产编号.
     *
     * @param value the number
     * @return the identifier
     */
    public static AlternateIdentifier inventoryNumber(String value) {
        return new AlternateIdentifier(AlternateIdentifierKind.INVENTORY_NUMBER, value, null);
    }
}
