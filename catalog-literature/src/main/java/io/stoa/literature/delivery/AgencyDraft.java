package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.AgencyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A library or other agency that takes part in document delivery 合作机构, be it one of the platform's own or a partner
 * elsewhere.
 *
 * @param code its identifier, such as {@code ISIL} and {@code CN-100001}; the kind has at most 50, the identifier at
 *     most 100 characters
 * @param name its name
 * @param libraryId the organisation on this platform that it is, or null if it is elsewhere
 * @param tier in which circle it supplies
 * @param region its region, by GB/T 2260 or ISO 3166-2, or null
 * @param country its country, by ISO 3166-1 alpha-2
 * @param copies whether it supplies copies
 * @param loans whether it lends
 * @param weight its share of the requests of its tier: one of weight 2 is asked twice as often as one of weight 1
 * @param usualDays in how many working days it usually supplies
 * @param endpoint where it takes messages, or null for one of this platform's own
 * @param address where loans are returned and copies sent to, or null
 * @param active whether it takes part
 */
public record AgencyDraft(
        @NotNull AgencyId code,
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 36) String libraryId,
        @NotNull SupplierTier tier,
        @Nullable @Size(max = 20) String region,
        @NotBlank @Size(min = 2, max = 2) String country,
        boolean copies,
        boolean loans,
        @Min(1) @Max(1000) int weight,
        @Min(0) @Max(366) int usualDays,
        @Nullable URI endpoint,
        @Nullable @Valid DeliveryAddress address,
        boolean active) {

    /**
     * A member library of this platform that copies and lends, of weight 1, in two working days.
     *
     * @param code its identifier
     * @param name its name
     * @param libraryId its organisation
     * @param region its region, or null
     * @return the draft
     */
    public static AgencyDraft member(AgencyId code, String name, String libraryId, @Nullable String region) {
        return new AgencyDraft(
                code, name, libraryId, SupplierTier.MEMBER, region, "CN", true, true, 1, 2, null, null, true);
    }

    /**
     * A partner elsewhere that copies and lends, of weight 1, in two working days.
     *
     * @param code its identifier
     * @param name its name
     * @param tier in which circle it supplies
     * @param country its country
     * @param endpoint where it takes messages
     * @return the draft
     */
    public static AgencyDraft partner(AgencyId code, String name, SupplierTier tier, String country, URI endpoint) {
        return new AgencyDraft(code, name, null, tier, null, country, true, true, 1, 2, endpoint, null, true);
    }

    /**
     * {@return the same with another share}
     *
     * @param share the weight, 1 to 1000
     */
    public AgencyDraft weighing(int share) {
        return new AgencyDraft(
                code, name, libraryId, tier, region, country, copies, loans, share, usualDays, endpoint, address,
                active);
    }

    /**
     * {@return the same in another region}
     *
     * @param where the region, or null
     * @param days in how many working days it usually supplies
     */
    public AgencyDraft in(@Nullable String where, int days) {
        return new AgencyDraft(
                code, name, libraryId, tier, where, country, copies, loans, weight, days, endpoint, address, active);
    }

    /**
     * {@return the same with other services}
     *
     * @param copying whether it supplies copies
     * @param lending whether it lends
     */
    public AgencyDraft serving(boolean copying, boolean lending) {
        return new AgencyDraft(
                code, name, libraryId, tier, region, country, copying, lending, weight, usualDays, endpoint, address,
                active);
    }
}
