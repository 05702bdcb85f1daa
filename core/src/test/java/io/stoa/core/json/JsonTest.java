package io.stoa.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Thing(String zeta, @Nullable String absent, LocalDate day, List<String> none, Map<String, Integer> counts) {}

    @Test
    void writes_equal_values_as_equal_text() {
        Map<String, Integer> backwards = new LinkedHashMap<>();
        backwards.put("b", 2);
        backwards.put("a", 1);
        Thing thing = new Thing("z", null, LocalDate.of(2026, 2, 28), List.of(), backwards);

        assertThat(Json.write(thing)).isEqualTo("{\"counts\":{\"a\":1,\"b\":2},\"day\":\"2026-02-28\",\"zeta\":\"z\"}");
        assertThat(Json.contentHash(thing))
                .hasSize(64)
                .isEqualTo(Json.contentHash(
                        new Thing("z", null, LocalDate.of(2026, 2, 28), List.of(), Map.of("a", 1, "b", 2))));
    }

    @Test
    void tells_what_it_could_not_read() {
        assertThatThrownBy(() -> Json.read("{\"day\":\"never\"}", Thing.class))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("never");
        assertThatThrownBy(() -> Json.read("x".repeat(1_000_000), Thing.class))
                .isInstanceOf(UnreadableInputException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
    }
}
