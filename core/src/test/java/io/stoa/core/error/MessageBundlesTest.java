package io.stoa.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageBundlesTest {

    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{[^}]+}");

    @ParameterizedTest
    @CsvSource({
        "/io/stoa/core/messages, zh",
        "/io/stoa/core/messages, de",
        "/io/stoa/core/messages, ru",
        "/ContributorValidationMessages, zh",
        "/ContributorValidationMessages, de",
        "/ContributorValidationMessages, ru"
    })
    void every_text_exists_in_every_language_and_names_the_same_values(String bundle, String language)
            throws IOException {
        Properties english = load(bundle + ".properties");
        Properties other = load(bundle + "_" + language + ".properties");

        assertThat(other.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        for (String code : english.stringPropertyNames()) {
            assertThat(placeHolders(other.getProperty(code)))
                    .as(code + " in " + language)
                    .isEqualTo(placeHolders(english.getProperty(code)));
        }
    }

    private static Set<String> placeHolders(String text) {
        return PLACE_HOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties load(String resource) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessageBundlesTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
