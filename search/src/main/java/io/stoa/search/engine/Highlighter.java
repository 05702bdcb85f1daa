package io.stoa.search.engine;

import io.stoa.search.SearchHit.Mark;
import io.stoa.search.SearchHit.Marked;
import io.stoa.search.analysis.Analyzers;
import io.stoa.search.analysis.Language;
import io.stoa.search.query.Expression;
import io.stoa.search.query.Expression.Clause;
import io.stoa.search.query.Expression.Occurs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks the words of a query in the texts of a hit, by the same analysis that found them. */
final class Highlighter {

    /** As much of a text as is looked at. */
    private static final int LONGEST = 20_000;

    private static final int SNIPPET = 160;
    private static final int LEAD = 40;

    private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);
    private final Set<String> grams = new HashSet<>();

    Highlighter(Expression.All query) {
        collect(query);
    }

    /** The title in the language in which it was found, or else in its source language, which comes first. */
    Marked title(Texts titles) {
        Marked first = null;
        for (Texts.Text title : titles.texts()) {
            List<Mark> marks = marks(title);
            if (!marks.isEmpty()) {
                return new Marked(title.text(), marks);
            }
            first = first == null ? new Marked(title.text(), List.of()) : first;
        }
        return first == null ? new Marked("", List.of()) : first;
    }

    /** The part of the texts with the most marks; null if there are none. */
    @Nullable
    Marked snippet(Texts texts) {
        Marked best = null;
        for (Texts.Text text : texts.texts()) {
            List<Mark> marks = marks(text);
            if (!marks.isEmpty()) {
                Marked here = densest(text.text(), marks);
                best = best == null || here.marks().size() > best.marks().size() ? here : best;
            }
        }
        return best;
    }

    private static Marked densest(String text, List<Mark> marks) {
        int from = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int limit = marks.get(i).start() + SNIPPET - LEAD;
            int count = (int) marks.stream()
                    .skip(i)
                    .takeWhile(mark -> mark.end() <= limit)
                    .count();
            if (count > most) {
                most = count;
                from = i;
            }
        }
        int start = boundary(text, Math.max(0, marks.get(from).start() - LEAD));
        int end = boundary(
                text,
                Math.min(
                        text.length(), Math.max(start + SNIPPET, marks.get(from).end())));
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.start() >= start && mark.end() <= end)
                .map(mark -> new Mark(mark.start() - start, mark.end() - start))
                .toList();
        return new Marked(text.substring(start, end), inside);
    }

    /** Not between the two halves of a supplementary character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private List<Mark> marks(Texts.Text text) {
        String looked =
                text.text().length() <= LONGEST ? text.text() : text.text().substring(0, LONGEST);
        List<Mark> found = new ArrayList<>();
        mark(
                found,
                Analyzers.tokens(Analyzers.words(text.language()), looked),
                words.getOrDefault(text.language(), Set.of()));
        mark(found, Analyzers.tokens(Analyzers.gramQuery(), looked), grams);
        return merged(found);
    }

    private static void mark(List<Mark> found, List<Analyzers.Token> tokens, Set<String> wanted) {
        for (Analyzers.Token token : tokens) {
            if (wanted.contains(token.term())) {
                found.add(new Mark(token.start(), token.end()));
            }
        }
    }

    private static List<Mark> merged(List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : sorted) {
            Mark last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && mark.start() <= last.end()) {
                merged.set(merged.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Word word) {
            collect(word.text());
        } else if (expression instanceof Expression.Phrase phrase) {
            collect(phrase.text());
        } else if (expression instanceof Expression.InField inField) {
            collect(inField.inner());
        } else if (expression instanceof Expression.Any any) {
            any.alternatives().forEach(this::collect);
        } else if (expression instanceof Expression.All all) {
            for (Clause clause : all.clauses()) {
                if (clause.occurs() != Occurs.EXCLUDED) {
                    collect(clause.what());
                }
            }
        }
    }

    private void collect(String text) {
        for (Language language : Language.readingsOf(text)) {
            words.computeIfAbsent(language, l -> new HashSet<>())
                    .addAll(WordQueries.terms(Analyzers.words(language), text));
        }
        grams.addAll(WordQueries.terms(Analyzers.gramQuery(), text));
    }
}
