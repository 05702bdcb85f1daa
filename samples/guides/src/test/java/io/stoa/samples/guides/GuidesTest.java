package io.stoa.samples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** The guides show code that is compiled and run, and lead to pages that are there. */
class GuidesTest {

    private static final Path ROOT = Path.of(System.getProperty("stoa.root", "../.."));
    private static final Path DOCS = ROOT.resolve("docs");
    private static final List<String> SOURCES = List.of("samples", "spring-boot-starter/src/test");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)\n```");
    private static final Pattern XML = Pattern.compile("(?s)```xml\n(.*?)\n```");
    private static final Pattern REGION =
            Pattern.compile("(?s)\n *// @start region=\"[a-z-]+\"\n(.*?)\n *// @end(?=\n)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    static Stream<Path> pages() {
        return Stream.concat(Stream.of(DOCS.resolve("README.md")), guides());
    }

    private static Stream<Path> guides() {
        return files(DOCS.resolve("guides"), ".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void show_code_that_is_run_as_it_stands(Path page) {
        Set<String> regions = regions();

        assertThat(found(JAVA, page)).allSatisfy(code -> assertThat(regions).contains(code));
    }

    @Test
    void show_every_region() {
        Set<String> shown = new TreeSet<>();
        pages().forEach(page -> shown.addAll(found(JAVA, page)));

        assertThat(regions()).allSatisfy(code -> assertThat(shown).contains(code));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void lead_to_pages_that_are_there(Path page) {
        assertThat(found(LINK, page))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void show_xml_that_can_be_read(Path page) {
        assertThat(found(XML, page))
                .allSatisfy(xml -> assertThatCode(() -> DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(
                                        xml.startsWith("<?xml") ? xml : "<shown>" + xml + "</shown>"))))
                        .doesNotThrowAnyException());
    }

    @Test
    void are_all_in_the_index() {
        List<String> links = found(LINK, DOCS.resolve("README.md"));

        assertThat(links)
                .containsAll(
                        guides().map(page -> "guides/" + page.getFileName()).toList());
    }

    private static Set<String> regions() {
        Set<String> regions = new TreeSet<>();
        for (String source : SOURCES) {
            files(ROOT.resolve(source), ".java")
                    .forEach(file -> found(REGION, file).forEach(code -> regions.add(code.stripIndent())));
        }
        return regions;
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
