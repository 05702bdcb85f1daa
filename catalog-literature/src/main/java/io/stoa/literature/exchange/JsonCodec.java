package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.json.Json;
import io.stoa.literature.IssueDate;
import io.stoa.literature.WorkDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What formats of JSON objects have in common. */
abstract class JsonCodec implements WorkCodec {

    /** What stands before the first object, and behind the last. */
    abstract List<String> frame();

    abstract void read(JsonFields item, DraftParts draft);

    abstract JsonNode item(WorkDraft work, long number);

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale)
            throws IOException {
        return new RecordRows<>(new JsonItems(in), item -> describe(item, defaults), locale);
    }

    private Exchanged<WorkDraft> describe(ObjectNode item, ReadDefaults defaults) {
        JsonNode whole = item.deepCopy();
        DraftParts draft = new DraftParts(defaults);
        JsonFields fields = new JsonFields(item);
        read(fields, draft);
        return new Exchanged<>(draft.build(whole), new LossReport(List.of(), fields.rest()));
    }

    @Override
    public void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) throws IOException {
        out.write(bytes(frame().get(0)));
        for (long number = 1; works.hasNext(); number++) {
            out.write(bytes(number == 1 ? "\n" : ",\n"));
            out.write(Json.mapper().writeValueAsBytes(item(works.next(), number)));
        }
        out.write(bytes("\n" + frame().get(1) + "\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** A date in parts, as CSL and Crossref have it; else as text. */
    static @Nullable IssueDate date(JsonFields date) {
        List<Integer> parts = new ArrayList<>();
        for (String part : date.takeNested("date-parts")) {
            if (part.matches("-?\\d{1,4}")) {
                parts.add(Integer.valueOf(part));
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        return Dates.of(parts.get(0), parts.size() > 1 ? parts.get(1) : null, parts.size() > 2 ? parts.get(2) : null);
    }
}
