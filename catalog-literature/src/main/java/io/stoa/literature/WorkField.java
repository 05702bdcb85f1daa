package io.stoa.literature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a {@link WorkDraft} of which a merge decides one by one which record they are taken from 著录项. What is not
 * named here, such as provider and source, stays that of the kept work.
 */
public enum WorkField {
    /** The titles proper; a language that an earlier record lacks is added from a later one. */
    TITLES("titles", Taking.LANGUAGES),
    /** Other title information, by language like the titles. */
    SUBTITLES("subtitles", Taking.LANGUAGES),
    /** The abstracts, by language like the titles. */
    ABSTRACTS("abstracts", Taking.LANGUAGES),
    /** What it is; {@link WorkType#OTHER} counts as not said. */
    TYPE("type", Taking.FIRST),
    /** What it is in words. */
    GENRE("genre", Taking.FIRST),
    /** The identifiers of all. */
    IDENTIFIERS("identifiers", Taking.ALL),
    /** The contributors of one record, since the same people are written differently in another. */
    CONTRIBUTORS("contributors", Taking.FIRST),
    /** The statement of responsibility. */
    RESPONSIBILITY("responsibility", Taking.FIRST),
    /** The languages. */
    LANGUAGES("languages", Taking.FIRST),
    /** The publication that it appeared in. */
    HOST("host", Taking.FIRST),
    /** Where, by whom and when it was published. */
    IMPRINT("imprint", Taking.FIRST),
    /** The edition statement. */
    EDITION("edition", Taking.FIRST),
    /** The extent. */
    EXTENT("extent", Taking.FIRST),
    /** The series. */
    SERIES("series", Taking.FIRST),
    /** The conference. */
    EVENT("event", Taking.FIRST),
    /** The subject terms of all. */
    TERMS("terms", Taking.ALL),
    /** The notes of all. */
    NOTES("notes", Taking.ALL),
    /** On what terms it may be used. */
    RIGHTS("rights", Taking.FIRST),
    /** The links of all. */
    LINKS("links", Taking.ALL),
    /** The relations of all. */
    RELATIONS("relations", Taking.ALL),
    /** What the source format says beyond the description; of the kept work unless chosen, as it may hold a library's own notes. */
    CARRIED("carried", Taking.OWN);

    private enum Taking {
        OWN,
        FIRST,
        LANGUAGES,
        ALL
    }

    private static final String TEXTS = "texts";
    private static final String STATES = "states";

    private final String property;
    private final Taking taking;

    WorkField(String property, Taking taking) {
        this.property = property;
        this.taking = taking;
    }

    /** The records, of those given in the order of preference, that something is taken from unless somebody chooses. */
    List<String> origins(List<String> ids, List<JsonNode> records) {
        List<String> origins = new ArrayList<>();
        Set<Object> had = new LinkedHashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            JsonNode value = value(records.get(i));
            boolean adds = value != null && (i == 0 || taking != Taking.OWN) && had.addAll(parts(value));
            if (adds && (origins.isEmpty() || taking == Taking.ALL || taking == Taking.LANGUAGES)) {
                origins.add(ids.get(i));
            }
        }
        return origins;
    }

    /** Puts into a description what the records say, those first whose word counts more. */
    void put(ObjectNode description, List<JsonNode> records) {
        List<JsonNode> values =
                records.stream().map(this::value).filter(Objects::nonNull).toList();
        description.remove(property);
        if (!values.isEmpty()) {
            description.set(property, taken(values));
        }
    }

    private JsonNode taken(List<JsonNode> values) {
        JsonNode result = values.get(0).deepCopy();
        for (JsonNode value : values.subList(1, values.size())) {
            if (taking == Taking.ALL) {
                addElements((ArrayNode) result, value);
            } else if (taking == Taking.LANGUAGES) {
                addLanguages((ObjectNode) result, value);
            }
        }
        return result;
    }

    private static void addElements(ArrayNode all, JsonNode more) {
        Set<JsonNode> had = new LinkedHashSet<>();
        all.forEach(had::add);
        more.forEach(element -> {
            if (had.add(element)) {
                all.add(element);
            }
        });
    }

    private static void addLanguages(ObjectNode text, JsonNode more) {
        ObjectNode texts = text.withObject(TEXTS);
        for (String language : more.get(TEXTS).propertyNames()) {
            if (!texts.has(language)) {
                texts.set(language, more.get(TEXTS).get(language));
                JsonNode states = more.get(STATES);
                if (states != null && states.has(language)) {
                    text.withObject(STATES).set(language, states.get(language));
                }
            }
        }
    }

    /** What a record says, or null if it says nothing. */
    private @Nullable JsonNode value(JsonNode record) {
        JsonNode value = record.get(property);
        boolean said = value != null
                && !value.isNull()
                && !(value.isContainer() && value.isEmpty())
                && !(this == TYPE && value.asString().equals(WorkType.OTHER.name()));
        return said ? value : null;
    }

    private Set<Object> parts(JsonNode value) {
        Set<Object> parts = new LinkedHashSet<>();
        if (taking == Taking.ALL) {
            value.forEach(parts::add);
        } else if (taking == Taking.LANGUAGES) {
            parts.addAll(value.get(TEXTS).propertyNames());
        } else {
            parts.add(value);
        }
        return parts;
    }
}
