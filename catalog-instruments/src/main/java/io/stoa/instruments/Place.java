package io.stoa.instruments;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where an instrument stands 安放地址.
 *
 * @param province province 省, or null
 * @param city city 市, or null
 * @param county county or district 县区, or null
 * @param street street 街道, or null
 * @param address address for letters 通讯地址, or null
 * @param postalCode six digits 邮政编码, or null
 */
public record Place(
        @Nullable @Size(max = 100) String province,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 100) String county,
        @Nullable @Size(max = 300) String street,
        @Nullable @Size(max = 500) String address,

        @Nullable @Pattern(regexp = "[0-9]{6}", message = "{io.stoa.instruments.Place.postalCode.message}")
        String postalCode) {}
