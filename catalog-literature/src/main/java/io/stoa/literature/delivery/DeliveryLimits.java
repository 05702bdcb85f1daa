package io.stoa.literature.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Within what a patron wants to be served 限定条件. A supplier that is known to lie outside is not asked.
 *
 * @param farthest the farthest tier that is searched, or null for all
 * @param regions the regions of acceptable suppliers, each a code or the beginning of one, such as {@code 22} for the
 *     province of 220100; empty for all
 * @param workingDays in how many working days the supplier usually delivers at most, or null
 * @param most the most that it may cost, or null
 * @param paperToo whether a copy on paper will do where no file is delivered
 */
public record DeliveryLimits(
        @Nullable SupplierTier farthest,
        @Size(max = 50) List<@NotBlank @Size(max = 20) String> regions,
        @Nullable @Min(1) @Max(366) Integer workingDays,
        @Nullable @Valid Amount most,
        boolean paperToo) {

    /** No limits, on paper too. */
    public static final DeliveryLimits NONE = new DeliveryLimits(null, List.of(), null, null, true);

    /**
     * Copies the regions and takes absent ones for none.
     *
     * @param farthest the farthest tier that is searched, or null for all
     * @param regions the regions of acceptable suppliers; empty for all
     * @param workingDays in how many working days the supplier usually delivers at most, or null
     * @param most the most that it may cost, or null
     * @param paperToo whether a copy on paper will do where no file is delivered
     */
    public DeliveryLimits {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    /**
     * {@return no limits but the cost}
     *
     * @param amount the most that it may cost
     */
    public static DeliveryLimits atMost(Amount amount) {
        return new DeliveryLimits(null, List.of(), null, amount, true);
    }

    boolean allow(@Nullable String region) {
        return regions.isEmpty() || region != null && regions.stream().anyMatch(region::startsWith);
    }
}
