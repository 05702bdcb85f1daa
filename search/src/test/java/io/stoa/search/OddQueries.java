package io.stoa.search;

import java.util.Random;
import java.util.stream.Stream;

/** Queries that no reasonable person types. */
public final class OddQueries {

    private static final String[] PIECES = {
        "\"",
        "“",
        "”",
        "(",
        ")",
        "+",
        "-",
        "!",
        "*",
        "?",
        ":",
        "|",
        "&",
        "~",
        "^",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "/",
        " ",
        "\t",
        "\n",
        "\u0000",
        "\u0001",
        "\u0002",
        "\u001F",
        "\u2003",
        "\uD800",
        "\uDC00",
        "\uFFFF",
        "😀",
        "石",
        "墨",
        "烯",
        "a",
        "B",
        "я",
        "9",
        ".",
        ">",
        "=",
        "<",
        " OR ",
        " AND ",
        " NOT ",
        "year:",
        "title:",
        "id:",
        "作者:",
        "subject:",
        "(a+)+",
        "<script>",
        "\",\"query\":{\"match_all\":{}}",
        "${jndi:x}",
        "graphene",
        "石墨烯"
    };
    private static final int LONGEST = 40;

    private OddQueries() {}

    static String next(Random random) {
        StringBuilder typed = new StringBuilder();
        int length = random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            typed.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return typed.toString();
    }

    static Stream<String> huge() {
        return Stream.of(
                "a".repeat(1_000_000),
                "石墨".repeat(500_000),
                "w ".repeat(500_000),
                "(".repeat(1_000_000),
                "\"".repeat(1_000_000),
                "a*".repeat(500),
                "a?*?*?*?*?*?*?*?*b",
                "(a OR (b OR (c OR (d OR (e OR (f OR (g OR (h OR (i OR j)))))))))",
                "-a ".repeat(100),
                "\u0001\u0002 ".repeat(1000),
                "wort-und-wort-".repeat(200));
    }
}
