package io.stoa.core.notify;

import io.stoa.core.ResourceRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that people should be told. The host knows their addresses and languages and words the text.
 *
 * @param template key of the text, such as {@code booking.released}
 * @param recipients who is told
 * @param values what the text names, as plain text by name
 * @param about what it is about, or null
 */
public record Notification(
        String template,
        List<Recipient> recipients,
        Map<String, String> values,
        @Nullable ResourceRef about) {

    /**
     * Copies recipients and values.
     *
     * @param template key of the text
     * @param recipients who is told
     * @param values what the text names
     * @param about what it is about
     */
    public Notification {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        values = values == null ? Map.of() : Map.copyOf(values);
    }
}
