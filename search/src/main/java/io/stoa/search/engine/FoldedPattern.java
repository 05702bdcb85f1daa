package io.stoa.search.engine;

import io.stoa.search.analysis.Analyzers;

/** A pattern of wildcards in the form in which words are indexed, with the wildcards left alone. */
final class FoldedPattern {

    private FoldedPattern() {}

    static String of(String pattern) {
        StringBuilder folded = new StringBuilder();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                append(folded, part);
                folded.append(c);
            } else {
                part.append(c);
            }
        }
        append(folded, part);
        return folded.toString();
    }

    private static void append(StringBuilder folded, StringBuilder part) {
        Analyzers.tokens(Analyzers.gramQuery(), part.toString()).forEach(token -> folded.append(token.term()));
        part.setLength(0);
    }
}
