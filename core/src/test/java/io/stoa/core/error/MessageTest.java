package io.stoa.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

    private final Message message = Message.of("core.entry.not-found", "kind", "instrument", "id", "i1");

    @Test
    void speaks_four_languages_and_falls_back_to_english() {
        assertThat(message.text(Locale.ENGLISH)).startsWith("There is no instrument");
        assertThat(message.text(Locale.SIMPLIFIED_CHINESE)).contains("不存在", "i1");
        assertThat(message.text(Locale.GERMANY)).startsWith("Es gibt keinen");
        assertThat(message.text(Locale.forLanguageTag("ru"))).startsWith("Нет записи");
        assertThat(message.text(Locale.JAPANESE)).isEqualTo(message.text(Locale.ENGLISH));
    }

    @Test
    void words_messages_and_collections_among_its_values_in_the_same_language() {
        Message nested = Message.of(
                "core.entry.wrong-state",
                "kind",
                "instrument",
                "id",
                "i1",
                "status",
                EntryStatus.DRAFT.label(),
                "action",
                "entry.resume",
                "possible",
                List.of(EntryStatus.SUSPENDED.label(), EntryStatus.PUBLISHED.label()));

        assertThat(nested.text(Locale.GERMAN)).contains("Entwurf", "ausgesetzt, veröffentlicht");
    }

    @Test
    void shows_a_multilingual_text_among_its_values_in_the_same_language() {
        Message about = Message.of(
                "core.entry.not-found", "kind", LocalizedText.of("zh", "车床").with("en", "Lathe"), "id", "i1");

        assertThat(about.text(Locale.ENGLISH)).contains("Lathe");
        assertThat(about.text(Locale.SIMPLIFIED_CHINESE)).contains("车床");
        assertThat(about.text(Locale.GERMAN)).contains("Es gibt keinen").doesNotContain("texts");
    }

    @Test
    void names_more_in_the_order_in_which_it_is_told() {
        Message more = Message.of("core.entry.not-found", "kind", "instrument").and("id", "i1", "note", null);

        assertThat(more.values()).containsExactly(entry("kind", "instrument"), entry("id", "i1"), entry("note", "–"));
        assertThat(more.text(Locale.ENGLISH)).contains("i1");
    }

    @Test
    void takes_values_literally() {
        Message hostile = Message.of("core.entry.not-found", "kind", "{id} $1 \\", "id", "x");

        assertThat(hostile.text(Locale.ENGLISH)).contains("{id} $1 \\");
    }

    @Test
    void shows_an_absent_value_as_a_dash_and_an_unknown_code_with_its_values() {
        assertThat(Message.of("core.entry.not-found", "kind", null, "id", "x").text(Locale.ENGLISH))
                .contains("–");
        assertThat(Message.of("core.no.such", "a", 1).text(Locale.ENGLISH)).isEqualTo("core.no.such {a=1}");
        assertThat(Message.of("nowhere.such", "a", 1).text(Locale.ENGLISH)).contains("nowhere.such");
        assertThatThrownBy(() -> Message.of("core.x", "alone")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_what_an_exception_tells() {
        ConflictException conflict = ConflictException.of(message);

        assertThat(conflict.getMessage()).isEqualTo(message.text(Locale.ENGLISH));
        assertThat(conflict.message(Locale.CHINESE)).isEqualTo(message.text(Locale.CHINESE));
        assertThat(conflict.code()).isEqualTo("core.entry.not-found");
        assertThat(conflict.values()).containsEntry("id", "i1");
        assertThatThrownBy(() -> new RuleViolationException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
