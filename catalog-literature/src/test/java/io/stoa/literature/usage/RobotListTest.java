package io.stoa.literature.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "curl/8.5.0",
                "python-requests/2.31",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0",
                "Java/17.0.15"
            })
    void knows_common_robots(String agent) {
        assertThat(RobotList.common().contains(agent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0"
            })
    void leaves_readers_alone(String agent) {
        assertThat(RobotList.common().contains(agent)).isFalse();
    }

    @Test
    void reads_the_list_that_counter_keeps_and_plain_lines() {
        RobotList json =
                read("[{\"pattern\": \"^Buck\\\\/[0-9]\", \"last_changed\": \"2017-08-08\"}, {\"pattern\": \"yacy\"}]");
        assertThat(json.contains("Buck/2.3")).isTrue();
        assertThat(json.contains("YaCy 1.9")).isTrue();
        assertThat(json.contains("Googlebot")).isFalse();
        assertThat(read("yacy\n\n^Buck").contains("buck")).isTrue();
    }

    @Test
    void says_what_is_wrong_with_a_list() {
        assertThatThrownBy(() -> read("a(b"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("a(b");
        assertThatThrownBy(() -> read("[{\"pattern\": 1")).isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> read("[{}]")).isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> read("a".repeat((1 << 20) + 1))).isInstanceOf(UnreadableInputException.class);
    }

    private static RobotList read(String text) {
        return RobotList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
