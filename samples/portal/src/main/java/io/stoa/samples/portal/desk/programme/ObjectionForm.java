package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.process.ObjectionDraft;
import io.stoa.samples.portal.desk.FormPost;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it came in.
 *
 * @param number the number of the application it is about, or null
 * @param name who objects
 * @param organisation for whom, or null
 * @param contact where the answer goes
 * @param text what it says
 * @param receivedOn when it came in
 */
record ObjectionForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String contact,
        @Nullable String text,
        @Nullable LocalDate receivedOn) {

    ObjectionDraft draft() {
        return new ObjectionDraft(
                orNull(number),
                Objects.requireNonNullElse(name, ""),
                orNull(organisation),
                Objects.requireNonNullElse(contact, ""),
                Objects.requireNonNullElse(text, ""),
                FormPost.required(receivedOn, "receivedOn"));
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
