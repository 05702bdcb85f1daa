package io.stoa.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private final Cursors cursors = new Cursors("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void opens_what_it_sealed_for_the_same_query() {
        String cursor = cursors.seal(List.of("instruments", "sem"), List.of("扫描电镜", "id-1"));

        assertThat(cursors.open(List.of("instruments", "sem"), cursor)).containsExactly("扫描电镜", "id-1");
        assertThat(cursors.open(List.of("instruments", "sem"), null)).isNull();
        assertThat(cursor).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void refuses_a_cursor_of_another_query_or_key() {
        String cursor = cursors.seal("sem", List.of("a"));
        Cursors other = new Cursors("another key of 16+".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> cursors.open("tem", cursor)).isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> other.open("sem", cursor)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void refuses_every_cursor_with_a_changed_character() {
        String cursor = cursors.seal("sem", List.of("a", "b"));
        for (int i = 0; i < cursor.length() - 1; i++) {
            String forged = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThatThrownBy(() -> cursors.open("sem", forged)).isInstanceOf(UnreadableInputException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "§.§", "no dot at all"})
    void refuses_what_is_no_cursor(String text) {
        assertThatThrownBy(() -> cursors.open("sem", text)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void refuses_a_huge_cursor_and_a_short_key() {
        assertThatThrownBy(() -> cursors.open("sem", "A".repeat(1_000_000) + ".A"))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> new Cursors(new byte[15])).hasMessageContaining("15");
    }

    @Test
    void bounds_the_size_of_a_page() {
        assertThatThrownBy(() -> PageRequest.first(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> PageRequest.first(1001)).hasMessageContaining("1001");
        assertThatThrownBy(() -> PageRequest.first(1).after(new Page<>(List.of(), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tells_a_last_page_from_one_before_others() {
        Page<Integer> more = Page.of(List.of(1, 2, 3), 2, String::valueOf);
        Page<Integer> last = Page.of(List.of(1, 2), 2, String::valueOf);

        assertThat(more).isEqualTo(new Page<>(List.of(1, 2), "2"));
        assertThat(last.hasNext()).isFalse();
        assertThat(more.map(i -> i * 10).items()).containsExactly(10, 20);
    }
}
