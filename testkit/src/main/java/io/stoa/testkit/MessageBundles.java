package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a module in English, Chinese, German and Russian. */
public final class MessageBundles {

    private static final List<String> LANGUAGES = List.of("_zh", "_de", "_ru");
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\$?\\{[^}]+}");
    private static final Pattern CODE = Pattern.compile("\\bMessage\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private MessageBundles() {}

    /**
     * Checks that every text exists in every language, is not blank and names the same values, and that every code
     * that the module's source names has a text.
     *
     * @param folder the module's folder, with {@code src/main} in it
     * @param name the module's last package name, such as {@code instruments}
     * @throws AssertionError if a text is missing, blank or names other values
     */
    public static void check(Path folder, String name) {
        Path resources = folder.resolve("src/main/resources");
        Path messages = resources.resolve("io/stoa").resolve(name).resolve("messages");
        checkLanguages(messages);
        Path constraints = resources.resolve("ContributorValidationMessages");
        if (Files.exists(file(constraints, ""))) {
            checkLanguages(constraints);
        }
        assertThat(load(file(messages, "")).stringPropertyNames())
                .as("codes named in the source of %s", name)
                .containsAll(codes(folder.resolve("src/main/java"), name + "."));
    }

    private static void checkLanguages(Path bundle) {
        Properties english = load(file(bundle, ""));
        for (String language : LANGUAGES) {
            Properties other = load(file(bundle, language));
            assertThat(other.stringPropertyNames())
                    .as("keys of %s%s", bundle, language)
                    .isEqualTo(english.stringPropertyNames());
            for (String code : english.stringPropertyNames()) {
                String text = other.getProperty(code);
                assertThat(text).as("%s in %s", code, language).isNotBlank();
                assertThat(placeHolders(text))
                        .as("values of %s in %s", code, language)
                        .isEqualTo(placeHolders(english.getProperty(code)));
            }
        }
    }

    private static Set<String> codes(Path sources, String prefix) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches(CODE, read(file), 1))
                    .filter(code -> code.startsWith(prefix))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeHolders(String text) {
        return matches(PLACE_HOLDER, text, 0).collect(Collectors.toSet());
    }

    private static Stream<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group));
    }

    private static Path file(Path bundle, String language) {
        return bundle.resolveSibling(bundle.getFileName() + language + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
