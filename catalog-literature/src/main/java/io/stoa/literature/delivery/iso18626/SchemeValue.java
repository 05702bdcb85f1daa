package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * A value and the list it is taken from. Lists are open: what is not understood is kept as it was written.
 *
 * @param scheme the address of the list, or null
 * @param value the value
 */
public record SchemeValue(@Nullable String scheme, String value) {

    /**
     * A value of the list that the standard itself names.
     *
     * @param value the value
     * @return the value without a scheme
     */
    public static SchemeValue of(String value) {
        return new SchemeValue(null, value);
    }
}
