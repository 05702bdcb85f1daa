package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.Address;
import io.stoa.literature.delivery.iso18626.ElectronicAddress;
import io.stoa.literature.delivery.iso18626.PhysicalAddress;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be sent 投递地址.
 *
 * @param email an e-mail address, or null
 * @param line1 the first line of a postal address, or null
 * @param line2 the second line, or null
 * @param locality the place, or null
 * @param postalCode the postal code, or null
 * @param region the region, by ISO 3166-2 or GB/T 2260, or null
 * @param country the country, by ISO 3166-1 alpha-2, or null
 */
public record DeliveryAddress(
        @Nullable @Email @Size(max = 300) String email,
        @Nullable @Size(max = 300) String line1,
        @Nullable @Size(max = 300) String line2,
        @Nullable @Size(max = 100) String locality,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 20) String region,
        @Nullable @Size(max = 2) String country) {

    /**
     * An e-mail address alone.
     *
     * @param email the address
     * @return the address
     */
    public static DeliveryAddress email(String email) {
        return new DeliveryAddress(email, null, null, null, null, null, null);
    }

    static DeliveryAddress of(Address address) {
        if (address instanceof PhysicalAddress postal) {
            SchemeValue region = postal.region();
            SchemeValue country = postal.country();
            return new DeliveryAddress(
                    null,
                    postal.line1(),
                    postal.line2(),
                    postal.locality(),
                    postal.postalCode(),
                    region == null ? null : region.value(),
                    country == null ? null : country.value());
        }
        return email(((ElectronicAddress) address).value());
    }

    /** Each way of it as the standard has it. */
    List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        if (email != null) {
            all.add(new ElectronicAddress(SchemeValue.of("Email"), email));
        }
        if (Stream.of(line1, line2, locality, postalCode).anyMatch(Objects::nonNull)) {
            all.add(new PhysicalAddress(line1, line2, locality, postalCode, pair(region), pair(country)));
        }
        return all;
    }

    private static @Nullable SchemeValue pair(@Nullable String value) {
        return value == null ? null : SchemeValue.of(value);
    }
}
