package io.stoa.literature.exchange.marc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record.
 *
 * @param fields its fields, the leader first
 */
record MarcRecord(List<MarcField> fields) {

    /** The few patterns that the mappings ask by. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

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
        Pattern pattern = PATTERNS.computeIfAbsent(tagPattern, Pattern::compile);
        return fields.stream()
                .filter(field -> pattern.matcher(field.tag()).matches())
                .toList();
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
