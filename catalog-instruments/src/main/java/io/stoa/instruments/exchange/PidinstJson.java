package io.stoa.instruments.exchange;

import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.json.Json;
import io.stoa.instruments.InstrumentDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * PIDINST 1.0 as JSON, by the schema that the working group publishes with it. That schema takes only ISO dates and
 * e-mail addresses as contacts; others are left out and named.
 */
public final class PidinstJson {

    private PidinstJson() {}

    /**
     * Reads one instrument.
     *
     * @param in UTF-8 JSON of at most 10 MB and 32 levels; it is not closed
     * @param defaults what the document does not say of itself
     * @return the instrument, and the fields that were not read
     * @throws io.stoa.core.error.UnreadableInputException if it is malformed, too large or too deep, or has no name
     */
    public static Exchanged<InstrumentDraft> read(InputStream in, ReadDefaults defaults) {
        return PidinstMapping.read(BoundedInput.json(in, "PIDINST JSON"), defaults);
    }

    /**
     * Writes one instrument.
     *
     * @param draft the instrument
     * @param fallbacks what to write for mandatory fields that it lacks; an unknown maker is written as {@code :unav}
     * @param out takes UTF-8; it is not closed
     * @return the fields that the document does not give back
     * @throws IOException if {@code out} refuses
     */
    public static LossReport write(InstrumentDraft draft, Fallbacks fallbacks, OutputStream out) throws IOException {
        byte[] bytes = Json.mapper().writeValueAsBytes(strict(PidinstMapping.write(draft, fallbacks)));
        out.write(bytes);
        InstrumentDraft after = read(new ByteArrayInputStream(bytes), PidinstMapping.reader(draft))
                .value();
        return LossReport.changed(draft, after);
    }

    /** The JSON schema, unlike the XML schema, takes only ISO dates and e-mail addresses. */
    private static ObjectNode strict(ObjectNode root) {
        for (ObjectNode owner : Unread.objects(root, "owners")) {
            if (!owner.path("ownerContact").asString("").matches("[^@\\s]+@[^@\\s]+")) {
                owner.remove("ownerContact");
            }
        }
        if (root.get("dates") instanceof ArrayNode dates) {
            dates.removeIf(date -> PidinstMapping.isoDate(date.path("date").asString("")) == null);
        }
        return root;
    }
}
