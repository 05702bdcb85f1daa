package io.stoa.literature.delivery;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What document delivery keeps as JSON. */
final class DeliveryJson {

    private DeliveryJson() {}

    /** Keeps an address. */
    @Converter
    public static class OfAddress extends JsonConverter<DeliveryAddress>
            implements AttributeConverter<@Nullable DeliveryAddress, @Nullable String> {

        /** For the persistence provider. */
        public OfAddress() {
            super(new TypeReference<>() {});
        }
    }

    /** Keeps an item. */
    @Converter
    public static class OfItem extends JsonConverter<WantedItem>
            implements AttributeConverter<@Nullable WantedItem, @Nullable String> {

        /** For the persistence provider. */
        public OfItem() {
            super(new TypeReference<>() {});
        }
    }

    /** Keeps limits. */
    @Converter
    public static class OfLimits extends JsonConverter<DeliveryLimits>
            implements AttributeConverter<@Nullable DeliveryLimits, @Nullable String> {

        /** For the persistence provider. */
        public OfLimits() {
            super(new TypeReference<>() {});
        }
    }

    /** Keeps a file's name and hash. */
    @Converter
    public static class OfFile extends JsonConverter<DocumentFile>
            implements AttributeConverter<@Nullable DocumentFile, @Nullable String> {

        /** For the persistence provider. */
        public OfFile() {
            super(new TypeReference<>() {});
        }
    }

    /** Keeps what a request said. */
    @Converter
    public static class OfSupply extends JsonConverter<SupplyDetails>
            implements AttributeConverter<@Nullable SupplyDetails, @Nullable String> {

        /** For the persistence provider. */
        public OfSupply() {
            super(new TypeReference<>() {});
        }
    }

    static List<Class<?>> all() {
        return List.of(OfAddress.class, OfItem.class, OfLimits.class, OfFile.class, OfSupply.class);
    }
}
