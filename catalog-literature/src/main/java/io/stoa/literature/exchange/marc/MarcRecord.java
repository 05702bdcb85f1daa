package io.stoa.literature.exchange.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
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
        for (MarcField field : fields) {
            if (field.tag().equals(tag)) {
                return field;
            }
        }
        return null;
    }

    List<MarcField> fields(String tagPattern) {
        Pattern pattern = PATTERNS.computeIfAbsent(tagPattern, Pattern::compile);
        Matcher matcher = pattern.matcher("");
        List<MarcField> found = new ArrayList<>();
        for (MarcField field : fields) {
            if (matcher.reset(field.tag()).matches()) {
                found.add(field);
            }
        }
        return found;
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
