package io.stoa.instruments.billing;

import io.stoa.core.error.Message;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the values in messages are called in the reader's language. */
final class Words {

    private Words() {}

    static Message of(ChargeUnit unit) {
        return word("unit", unit);
    }

    static Message of(UserKind kind) {
        return word("user-kind", kind);
    }

    static Message of(InvoiceState state) {
        return word("state", state);
    }

    static List<Message> of(Collection<InvoiceState> states) {
        return states.stream().sorted().map(Words::of).toList();
    }

    private static Message word(String list, Enum<?> value) {
        return Message.label("instruments.billing." + list + "." + value.name().toLowerCase(Locale.ROOT), value.name());
    }
}
