package io.stoa.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Documents or queries in the format of the SMART system: a record begins with {@code .I} and its number; a letter behind a
 * full stop alone on a line begins a section, such as {@code .T} title, {@code .A} authors, {@code .B} source,
 * {@code .W} text, {@code .X} references.
 */
final class SmartFile {

    private static final Pattern RECORD = Pattern.compile("\\.I\\s+(\\S+)\\s*");
    private static final Pattern SECTION = Pattern.compile("\\.([A-Z])\\s*");

    private SmartFile() {}

    /** One document or query. */
    record Entry(String id, Map<Character, String> sections) {

        /** A section on one line; empty if it is not there. */
        String section(char letter) {
            return sections.getOrDefault(letter, "")
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
        }

        /** The lines of a section. */
        List<String> lines(char letter) {
            return sections.getOrDefault(letter, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** Bytes that are no UTF-8 are met in old collections and are read as they come. */
    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        Map<Character, StringBuilder> sections = new HashMap<>();
        String id = null;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            Matcher record = RECORD.matcher(line);
            Matcher letter = SECTION.matcher(line);
            if (record.matches()) {
                add(entries, id, sections);
                id = plain(record.group(1));
                sections = new HashMap<>();
                section = new StringBuilder();
            } else if (letter.matches()) {
                section = sections.computeIfAbsent(letter.group(1).charAt(0), key -> new StringBuilder());
            } else {
                section.append(line).append('\n');
            }
        }
        add(entries, id, sections);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(file + " has no record that begins with .I and a number");
        }
        return entries;
    }

    private static void add(List<Entry> entries, @Nullable String id, Map<Character, StringBuilder> sections) {
        if (id != null) {
            Map<Character, String> texts = new HashMap<>();
            sections.forEach((letter, text) -> texts.put(letter, text.toString()));
            entries.add(new Entry(id, texts));
        }
    }

    /** Numbers are written with leading zeros here and without them there. */
    static String plain(String id) {
        return id.replaceFirst("^0+(?=\\d)", "");
    }
}
