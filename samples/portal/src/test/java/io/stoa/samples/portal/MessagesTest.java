package io.stoa.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {

    private static final List<String> BUNDLES = List.of(
            "common",
            "home",
            "search",
            "instruments",
            "literature",
            "experts",
            "programmes",
            "figures",
            "desk",
            "security",
            "api");

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void every_text_stands_in_all_four_languages(String bundle) throws IOException {
        Properties english = read(bundle, "");
        for (String language : new String[] {"_zh", "_de", "_ru"}) {
            Properties other = read(bundle, language);
            assertThat(other.keySet()).as(bundle + language).isEqualTo(english.keySet());
            assertThat(other.values())
                    .as(bundle + language)
                    .noneMatch(text -> text.toString().isBlank());
        }
    }

    /** Where one does, the first bundle's text would be shown on the pages of the other. */
    @Test
    void no_text_stands_in_two_bundles() throws IOException {
        Set<Object> seen = new HashSet<>();
        for (String bundle : BUNDLES) {
            assertThat(read(bundle, "").keySet()).as(bundle).noneMatch(seen::contains);
            seen.addAll(read(bundle, "").keySet());
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(
                        MessagesTest.class.getResourceAsStream("/messages/" + bundle + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
