package io.stoa.instruments.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.json.Json;
import io.stoa.instruments.InstrumentDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The national platform's 重大科研基础设施和大型科研仪器国家网络管理平台 flat JSON: text values, dates {@code yyyy-MM-dd},
 * amounts in 万元 with two decimals. It follows implementations seen, because the official text is not public; the
 * names of the four funds, of the sharing mode and of the status are our own. A host that knows better gives other
 * fields.
 */
public final class NationalPlatformJson {

    private static final String FORMAT = "JSON";

    private final List<NationalField> fields;

    /**
     * The format with a host's own fields.
     *
     * @param fields the fields in the order in which they are read, a contact and a customs declaration before their
     *     parts
     */
    public NationalPlatformJson(List<NationalField> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * {@return the format with the fields that implementations use}
     */
    public static NationalPlatformJson standard() {
        return new NationalPlatformJson(NationalFields.all());
    }

    /**
     * {@return the fields, to be changed and given to the constructor}
     */
    public List<NationalField> fields() {
        return fields;
    }

    /**
     * Reads one instrument.
     *
     * @param in UTF-8 JSON of at most 10 MB and 32 levels; it is not closed
     * @param defaults what the document does not say of itself; its names are Chinese and English whatever the language
     * @return the instrument, and the fields that were not read or not understood
     * @throws UnreadableInputException if it is malformed, too large or too deep, or has no name
     */
    public Exchanged<InstrumentDraft> read(InputStream in, ReadDefaults defaults) {
        ObjectNode root = BoundedInput.json(in, FORMAT);
        InstrumentDraft draft = InstrumentDraft.named(NationalFields.NO_NAME)
                .providedBy(defaults.providerId())
                .source(defaults.source(), null)
                .build();
        for (NationalField field : fields) {
            draft = read(root, field, draft);
        }
        if (draft.names().equals(NationalFields.NO_NAME)) {
            throw new UnreadableInputException(
                    Message.of("instruments.exchange.missing", "format", FORMAT, "path", "cname"));
        }
        return new Exchanged<>(draft, new LossReport(List.of(), LossReport.values(root)));
    }

    /**
     * Writes one instrument, with its first contact even if that is not published.
     *
     * @param draft the instrument
     * @param out takes UTF-8; it is not closed
     * @return the fields that the document does not give back, amounts that were rounded among them
     * @throws IOException if {@code out} refuses
     */
    public LossReport write(InstrumentDraft draft, OutputStream out) throws IOException {
        ObjectNode root = Json.mapper().createObjectNode();
        for (NationalField field : fields) {
            String text = field.getter().apply(draft);
            if (text != null && !text.isBlank()) {
                root.put(field.name(), text);
            }
        }
        if (!root.has("cname") && !root.has("ename")) {
            root.put("cname", draft.names().sourceText());
        }
        byte[] bytes = Json.mapper().writeValueAsBytes(root);
        out.write(bytes);
        InstrumentDraft after = read(new ByteArrayInputStream(bytes), new ReadDefaults("", "zh", null))
                .value();
        return LossReport.changed(draft, after);
    }

    private static InstrumentDraft read(ObjectNode root, NationalField field, InstrumentDraft draft) {
        String text = root.path(field.name()).isValueNode()
                ? root.path(field.name()).asString("").strip()
                : "";
        InstrumentDraft after = text.isEmpty() ? null : set(field, draft, text);
        if (after == null) {
            return draft;
        }
        root.remove(field.name());
        return after;
    }

    private static @Nullable InstrumentDraft set(NationalField field, InstrumentDraft draft, String text) {
        try {
            return field.setter().apply(draft, text);
        } catch (RuleViolationException e) {
            throw new UnreadableInputException(
                    Message.of(
                            "instruments.exchange.value",
                            "path",
                            field.name(),
                            "reason",
                            e.violations().get(0).message()),
                    e);
        }
    }
}
