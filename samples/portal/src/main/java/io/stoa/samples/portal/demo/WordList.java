package io.stoa.samples.portal.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists that the demonstration's words come from: lines of cells between semicolons. */
final class WordList {

    private WordList() {}

    /** The lines of a list below its first, which names the columns. */
    static <T> List<T> read(String name, Function<String[], T> line) {
        return lines(name).skip(1).map(line).toList();
    }

    static Stream<String[]> lines(String name) {
        String resource = "/demo/" + name + ".csv";
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(";", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words in Chinese and English: {@code 形貌,morphology|晶格,lattice}. */
    static List<Word> words(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(pair -> pair.split(","))
                .map(pair -> new Word(pair[0], pair[1]))
                .toList();
    }
}
