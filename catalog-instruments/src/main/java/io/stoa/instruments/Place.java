package io.stoa.instruments;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where an instrument stands 安放地址.
 *
 * @param province province, or null
 * @param city city, or null
 * @param county county or district, or null
 * @param street street, or null
 * @param address address for letters 通讯地址, or null
 * @param postalCode six digits 邮政编码, or null
 */
public record Place(
        @Nullable @Size(max = 60) String province,
        @Nullable @Size(max = 60) String city,
        @Nullable @Size(max = 60) String county,
        @Nullable @Size(max = 200) String street,
        @Nullable @Size(max = 300) String address,
        @Nullable @Pattern(regexp = "[0-9]{6}") String postalCode) {}
