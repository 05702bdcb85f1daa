package io.stoa.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options given as {@code --name value}, or {@code --name} alone for a switch. */
final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    static Arguments parse(String[] args, int from) {
        Map<String, String> values = new HashMap<>();
        for (int i = from; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("expected an option such as --in FILE, got " + args[i]);
            }
            boolean hasValue = i + 1 < args.length && !args[i + 1].startsWith("--");
            values.put(args[i].substring(2), hasValue ? args[++i] : "true");
        }
        return new Arguments(values);
    }

    Path file(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the option --" + name + " FILE is needed");
        }
        return Path.of(value);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** Those of some options that are given, as they were given. */
    List<String> given(String... names) {
        List<String> given = new ArrayList<>();
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                given.add("--" + name);
                given.add(value);
            }
        }
        return given;
    }
}
