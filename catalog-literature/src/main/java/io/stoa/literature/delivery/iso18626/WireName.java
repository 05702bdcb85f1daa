package io.stoa.literature.delivery.iso18626;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How constants are written in messages: {@code COPY_OR_LOAN} is {@code CopyOrLoan}. */
final class WireName {

    private WireName() {}

    static String of(Enum<?> constant) {
        if (constant instanceof MessageStatus) {
            return constant.name();
        }
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    static <E extends Enum<E>> @Nullable E read(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
