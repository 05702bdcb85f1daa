package io.stoa.search.engine;

import io.stoa.search.analysis.Analyzers;
import io.stoa.search.analysis.IdentifierForms;
import io.stoa.search.analysis.Language;
import io.stoa.search.query.Expression;
import io.stoa.search.query.Expression.Clause;
import io.stoa.search.query.Expression.Occurs;
import io.stoa.search.query.QueryReader;
import io.stoa.search.query.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody asks for into queries over the fields. A word is looked for in every language that it may belong to
 * and counts by the best of them; in a title it counts more.
 */
final class WordQueries {

    private static final float TITLE_BOOST = 0.2f;
    private static final float GRAM_BOOST = 0.5f;
    private static final float NAME_BOOST = 1.2f;
    private static final float IDENTIFIER_BOOST = 8f;
    private static final float PAIR_BOOST = 0.3f;
    private static final float OTHERS_COUNT = 0.5f;
    private static final int PAIR_SLOP = 3;
    private static final int MOST_WILDCARDS = 4;
    private static final int LONGEST_PATTERN = 60;
    private static final Pattern STARS = Pattern.compile("\\*+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");

    private WordQueries() {}

    /** What a whole query asks for; null if it asks for nothing that could be looked for. */
    static @Nullable Query of(Expression.All all) {
        return of(all, isLong(all));
    }

    /** Whether so many words are wanted that hardly any text has all of them. */
    static boolean isLong(Expression.All all) {
        return wantedWords(all) > QueryReader.ALL_UP_TO;
    }

    private static int wantedWords(Expression.All all) {
        int words = 0;
        for (Clause clause : all.clauses()) {
            if (clause.occurs() == Occurs.WANTED && !narrows(clause.what()) && !mayBeStopWord(clause.what())) {
                words += clause.what() instanceof Expression.All inner
                        ? wantedWords(inner)
                        : of(clause.what(), false) == null ? 0 : 1;
            }
        }
        return words;
    }

    /** In a long query one of the words is enough, and those in brackets are no more than an aside. */
    private static @Nullable Query of(Expression.All all, boolean anyWord) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        List<Query> welcome = new ArrayList<>();
        int words = 0;
        int required = 0;
        int narrowing = 0;
        int excluded = 0;
        for (Clause clause : all.clauses()) {
            Query what = of(clause.what(), anyWord);
            if (what == null) {
                continue;
            }
            if (clause.occurs() == Occurs.EXCLUDED) {
                query.add(what, Occur.MUST_NOT);
                excluded++;
            } else if (clause.occurs() == Occurs.REQUIRED) {
                query.add(what, Occur.MUST);
                required++;
            } else if (narrows(clause.what())) {
                query.add(what, Occur.MUST);
                narrowing++;
            } else if (mayBeStopWord(clause.what())) {
                welcome.add(what);
            } else {
                wanted.add(what, anyWord ? Occur.SHOULD : Occur.MUST);
                words++;
            }
        }
        if (words == 0 && required == 0) {
            welcome.forEach(what -> wanted.add(what, Occur.MUST));
            words = welcome.size();
        } else {
            welcome.forEach(what -> query.add(what, Occur.SHOULD));
        }
        if (words > 0) {
            query.add(wanted.build(), anyWord && required > 0 ? Occur.SHOULD : Occur.MUST);
        } else if (required + narrowing == 0) {
            if (excluded == 0) {
                return null;
            }
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return withPairs(all, query.build());
    }

    private static boolean narrows(Expression expression) {
        return expression instanceof Expression.InField || expression instanceof Expression.Years;
    }

    /** A word that holds German sentences together may mean something in English, such as "war" or "die". */
    private static boolean mayBeStopWord(Expression expression) {
        return expression instanceof Expression.Word word
                && Language.readingsOf(word.text()).contains(Language.DE)
                && terms(Analyzers.words(Language.DE), word.text()).isEmpty();
    }

    /** Neighbouring words that are neighbours in the text as well count for more than words far apart. */
    private static Query withPairs(Expression.All all, Query base) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(base, Occur.MUST);
        String before = null;
        int pairs = 0;
        for (Clause clause : all.clauses()) {
            String word =
                    clause.occurs() != Occurs.EXCLUDED && clause.what() instanceof Expression.Word w ? w.text() : null;
            if (before != null && word != null) {
                Query pair = phrases(before + " " + word, PAIR_SLOP, false);
                if (pair != null) {
                    query.add(new BoostQuery(pair, PAIR_BOOST), Occur.SHOULD);
                    pairs++;
                }
            }
            before = word;
        }
        return pairs == 0 ? base : query.build();
    }

    private static @Nullable Query of(Expression expression, boolean anyWord) {
        if (expression instanceof Expression.Word word) {
            return word(word.text(), anyWord);
        }
        if (expression instanceof Expression.Phrase phrase) {
            return phrases(phrase.text(), 0, true);
        }
        if (expression instanceof Expression.Wildcard wildcard) {
            return wildcard(Fields.ALL_GRAMS, wildcard.pattern());
        }
        if (expression instanceof Expression.InField inField) {
            return inField(inField.field(), inField.inner());
        }
        if (expression instanceof Expression.Years years) {
            return new ConstantScoreQuery(ScopeQueries.years(years.from(), years.to()));
        }
        if (expression instanceof Expression.Any any) {
            return any(any.alternatives(), anyWord);
        }
        return of((Expression.All) expression, anyWord);
    }

    private static @Nullable Query any(List<Expression> alternatives, boolean anyWord) {
        List<Query> queries = new ArrayList<>();
        for (Expression alternative : alternatives) {
            Query query = of(alternative, anyWord);
            if (query != null) {
                queries.add(query);
            }
        }
        return queries.isEmpty() ? null : best(queries);
    }

    /** Null for a word that stands in every text, such as "the". */
    private static @Nullable Query word(String word, boolean anyPart) {
        Language first = Language.guess(word);
        List<Query> readings = new ArrayList<>();
        for (Language language : Language.readingsOf(word)) {
            List<String> terms = terms(Analyzers.words(language), word);
            if (terms.isEmpty() && language == first) {
                return null;
            }
            boolean words = anyPart || language == Language.ZH;
            boolean any = anyPart || terms.size() > QueryReader.ALL_UP_TO;
            everywhere(
                    readings,
                    words ? words(Fields.all(language), terms, any) : together(Fields.all(language), terms),
                    words ? words(Fields.title(language), terms, any) : together(Fields.title(language), terms),
                    1);
        }
        List<String> grams = terms(Analyzers.gramQuery(), word);
        everywhere(readings, together(Fields.ALL_GRAMS, grams), together(Fields.TITLE_GRAMS, grams), GRAM_BOOST);
        add(readings, together(Fields.NAME, grams), NAME_BOOST);
        identifiers(readings, word);
        return readings.isEmpty() ? null : best(readings);
    }

    /** What stands in a title stands in the text of all as well, and counts there and here. */
    private static void everywhere(List<Query> readings, @Nullable Query all, @Nullable Query title, float boost) {
        if (all != null && title != null) {
            Query both = new BooleanQuery.Builder()
                    .add(all, Occur.MUST)
                    .add(new BoostQuery(title, TITLE_BOOST), Occur.SHOULD)
                    .build();
            add(readings, both, boost);
        }
    }

    private static void identifiers(List<Query> readings, String word) {
        if (word.chars().noneMatch(Character::isDigit)) {
            return;
        }
        IdentifierForms.of(word)
                .forEach(form -> readings.add(new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(Fields.IDENTIFIER, form))), IDENTIFIER_BOOST)));
    }

    /** All the terms of one word as they stand; null if there are none. */
    private static @Nullable Query together(String field, List<String> terms) {
        if (terms.size() > 1) {
            return new PhraseQuery(field, terms.toArray(String[]::new));
        }
        return terms.isEmpty() ? null : new TermQuery(new Term(field, terms.get(0)));
    }

    /** The terms of what is written in one but are words, in any order: all of them, or any. */
    private static @Nullable Query words(String field, List<String> terms, boolean any) {
        if (terms.size() < 2) {
            return together(field, terms);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.stream()
                .distinct()
                .limit(QueryReader.ALL_UP_TO * 8L)
                .forEach(term -> query.add(new TermQuery(new Term(field, term)), any ? Occur.SHOULD : Occur.MUST));
        return query.build();
    }

    private static void add(List<Query> readings, @Nullable Query query, float boost) {
        if (query != null) {
            readings.add(boost == 1 ? query : new BoostQuery(query, boost));
        }
    }

    private static @Nullable Query phrases(String text, int slop, boolean parts) {
        List<Query> readings = new ArrayList<>();
        for (Language language : Language.readingsOf(text)) {
            phrase(readings, Fields.all(language), terms(Analyzers.words(language), text), slop);
        }
        if (parts) {
            phrase(readings, Fields.ALL_GRAMS, terms(Analyzers.gramQuery(), text), slop);
            phrase(readings, Fields.NAME, terms(Analyzers.gramQuery(), text), slop);
        }
        return readings.isEmpty() ? null : best(readings);
    }

    private static void phrase(List<Query> readings, String field, List<String> terms, int slop) {
        if (terms.size() > 1) {
            readings.add(new PhraseQuery(slop, field, terms.toArray(String[]::new)));
        } else if (terms.size() == 1 && slop == 0) {
            readings.add(new TermQuery(new Term(field, terms.get(0))));
        }
    }

    private static @Nullable Query inField(SearchField field, Expression inner) {
        String text = inner instanceof Expression.Word word
                ? word.text()
                : inner instanceof Expression.Phrase phrase ? phrase.text() : null;
        if (text == null) {
            return inner instanceof Expression.Wildcard wildcard && hasWords(field)
                    ? wildcard(field == SearchField.NAME ? Fields.NAME : Fields.TITLE_GRAMS, wildcard.pattern())
                    : null;
        }
        return switch (field) {
            case TITLE -> inTitle(text);
            case NAME ->
                new PhraseQuery(Fields.NAME, terms(Analyzers.gramQuery(), text).toArray(String[]::new));
            case IDENTIFIER -> identifier(text);
            case KIND -> exact(Fields.KIND, text.toLowerCase(Locale.ROOT));
            case SUBJECT -> exact(Fields.SUBJECT, CodeTrees.subject(text));
            case REGION -> exact(Fields.REGION, text);
            case PROVIDER -> exact(Fields.PROVIDER, text);
            case TYPE -> exact(Fields.TYPE, text.toUpperCase(Locale.ROOT).replace('-', '_'));
            case YEAR -> new MatchNoDocsQuery("a year that is none");
        };
    }

    private static boolean hasWords(SearchField field) {
        return field == SearchField.NAME || field == SearchField.TITLE;
    }

    private static Query inTitle(String text) {
        List<Query> readings = new ArrayList<>();
        for (Language language : Language.readingsOf(text)) {
            add(readings, words(Fields.title(language), terms(Analyzers.words(language), text), false), 1);
        }
        add(readings, together(Fields.TITLE_GRAMS, terms(Analyzers.gramQuery(), text)), 1);
        return readings.isEmpty() ? new MatchNoDocsQuery("no words") : best(readings);
    }

    private static Query identifier(String text) {
        List<Query> forms = new ArrayList<>();
        IdentifierForms.of(text).forEach(form -> forms.add(exact(Fields.IDENTIFIER, form)));
        return forms.isEmpty() ? new MatchNoDocsQuery("no identifier") : best(forms);
    }

    private static Query exact(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    /** A pattern with so many stars that it means anything is taken for its first part. */
    private static @Nullable Query wildcard(String field, String pattern) {
        String folded = STARS.matcher(FoldedPattern.of(pattern)).replaceAll("*");
        long wildcards = folded.chars().filter(c -> c == '*' || c == '?').count();
        if (wildcards > MOST_WILDCARDS || folded.length() > LONGEST_PATTERN) {
            int first = Math.min(folded.indexOf('*') < 0 ? LONGEST_PATTERN : folded.indexOf('*'), LONGEST_PATTERN);
            return new PrefixQuery(new Term(
                    field, folded.substring(0, Math.min(first, folded.length())).replace("?", "")));
        }
        return new WildcardQuery(new Term(field, folded));
    }

    /** Titles and names by their pinyin, for a query that finds nothing else; null if no word could be pinyin. */
    static @Nullable Query pinyin(Expression.All all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int words = 0;
        for (Clause clause : all.clauses()) {
            if (clause.occurs() != Occurs.EXCLUDED && clause.what() instanceof Expression.Word word) {
                String letters = word.text().toLowerCase(Locale.ROOT).replace("'", "");
                if (!LETTERS.matcher(letters).matches()) {
                    return null;
                }
                query.add(new PrefixQuery(new Term(Fields.PINYIN, letters)), Occur.MUST);
                words++;
            }
        }
        return words == 0 ? null : query.build();
    }

    static List<String> terms(Analyzer analyzer, String text) {
        return Analyzers.tokens(analyzer, text).stream()
                .map(Analyzers.Token::term)
                .toList();
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, OTHERS_COUNT);
    }
}
