package io.stoa.literature.exchange.marc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record.
 *
 * @param fields its fields, the leader first
 */
record MarcRecord(List<MarcField> fields) {

    MarcRecord {
        fields = List.copyOf(fields);
    }

    @Nullable
    MarcField field(String tag) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    List<MarcField> fields(String tagPattern) {
        return fields.stream().filter(field -> field.tag().matches(tagPattern)).toList();
    }

    /** A character of the leader, or a blank. */
    char leader(int position) {
        MarcField leader = field("LDR");
        return leader == null || leader.content().length() <= position
                ? ' '
                : leader.content().charAt(position);
    }

    @Nullable
    String control(String tag, int from, int length) {
        MarcField field = field(tag);
        return field == null ? null : field.at(from, length);
    }
}
