package io.stoa.samples.portal.desk.admin;

import io.stoa.core.audit.AuditView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the audit trail with its changes field by field.
 *
 * @param view the line
 * @param changes what changed, by field
 */
record AuditLine(AuditView view, List<Change> changes) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * What became of a field.
     *
     * @param field the field
     * @param before what it said, or empty
     * @param after what it says, or empty
     */
    record Change(String field, String before, String after) {}

    static AuditLine of(AuditView view) {
        return new AuditLine(view, changes(view.changes()));
    }

    private static List<Change> changes(@Nullable String json) {
        List<Change> changes = new ArrayList<>();
        if (json != null) {
            try {
                JSON.readTree(json)
                        .forEachEntry(
                                (field, pair) -> changes.add(new Change(field, text(pair.get(0)), text(pair.get(1)))));
            } catch (JacksonException e) {
                changes.add(new Change("", "", json));
            }
        }
        return changes;
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isString() ? value.asString() : value.toPrettyString();
    }
}
