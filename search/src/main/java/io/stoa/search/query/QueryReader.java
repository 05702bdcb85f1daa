package io.stoa.search.query;

import io.stoa.search.query.Expression.Clause;
import io.stoa.search.query.Expression.Occurs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type. Whatever it is, something sensible comes of it: what cannot be an operator is a word, what is
 * not closed ends with the text, and what is too long is cut.
 *
 * <table>
 * <caption>The language</caption>
 * <tr><th>Typed</th><th>Meant</th></tr>
 * <tr><td>{@code 石墨烯 电池}</td><td>both words; of more than {@value #ALL_UP_TO}, those with the most of them come first</td></tr>
 * <tr><td>{@code "scanning electron"} or {@code “扫描电子”}</td><td>in this order</td></tr>
 * <tr><td>{@code +graphene -battery}</td><td>must and must not be there; {@code NOT} is the same as {@code -}</td></tr>
 * <tr><td>{@code graphene OR 石墨烯}</td><td>one of them; {@code |} is the same</td></tr>
 * <tr><td>{@code (a OR b) c}</td><td>groups, {@value #DEEPEST} deep at most</td></tr>
 * <tr><td>{@code graph*}, {@code m?ller}</td><td>any characters, one character; not at the beginning</td></tr>
 * <tr><td>{@code title:graphene}, {@code 作者:张伟}</td><td>in a {@link SearchField}</td></tr>
 * <tr><td>{@code year:2010-2014}, {@code year:>=2010}, {@code 年份:2014}</td><td>years</td></tr>
 * </table>
 */
public final class QueryReader {

    /** Up to so many words all must be there. */
    public static final int ALL_UP_TO = 4;

    private static final int LONGEST = 2000;
    private static final int MOST_CLAUSES = 64;
    private static final int DEEPEST = 8;
    private static final String QUOTES = "\"“”„«»「」『』";
    private static final Pattern YEARS = Pattern.compile(
            "(?:(?<op>>=|<=|>|<)(?<bound>\\d{1,4}))|(?:\\[?(?<from>\\d{1,4})?(?:\\.\\.|-|–|—|~)(?<to>\\d{1,4})?]?)|(?<one>\\d{1,4})");

    private final String text;
    private int at;
    private int clauses;

    private QueryReader(String text) {
        this.text = text;
    }

    /**
     * Reads a query.
     *
     * @param typed what somebody typed
     * @return what it asks for; no clauses if it asks for nothing
     */
    public static Expression.All read(String typed) {
        String cut = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        return new QueryReader(cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")).group(0);
    }

    private Expression.All group(int depth) {
        List<Clause> found = new ArrayList<>();
        boolean or = false;
        Occurs next = Occurs.WANTED;
        while (skipSpaces() && clauses < MOST_CLAUSES) {
            if (depth > 0 && text.charAt(at) == ')') {
                at++;
                break;
            }
            if (takesOperator("OR") || takesChar('|')) {
                or = !found.isEmpty();
            } else if (takesOperator("AND") || takesChar('&')) {
                or = false;
            } else if (takesOperator("NOT")) {
                next = Occurs.EXCLUDED;
            } else {
                next = sign(next);
                Expression what = primary(depth);
                if (what != null) {
                    add(found, new Clause(next, what), or);
                }
                or = false;
                next = Occurs.WANTED;
            }
        }
        return new Expression.All(found);
    }

    private void add(List<Clause> found, Clause clause, boolean or) {
        clauses++;
        Clause before = or ? found.get(found.size() - 1) : null;
        if (before == null || before.occurs() != Occurs.WANTED || clause.occurs() != Occurs.WANTED) {
            found.add(clause);
            return;
        }
        List<Expression> alternatives = new ArrayList<>();
        if (before.what() instanceof Expression.Any any) {
            alternatives.addAll(any.alternatives());
        } else {
            alternatives.add(before.what());
        }
        alternatives.add(clause.what());
        found.set(found.size() - 1, new Clause(Occurs.WANTED, new Expression.Any(alternatives)));
    }

    /** A sign counts only where a word follows at once; a hyphen with spaces around it is none. */
    private Occurs sign(Occurs given) {
        char c = text.charAt(at);
        boolean signs = (c == '+' || c == '-' || c == '!')
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1));
        if (!signs) {
            return given;
        }
        at++;
        return c == '+' ? Occurs.REQUIRED : Occurs.EXCLUDED;
    }

    private @Nullable Expression primary(int depth) {
        char c = text.charAt(at);
        if (c == '(') {
            at++;
            if (depth >= DEEPEST) {
                return null;
            }
            Expression.All inner = group(depth + 1);
            return inner.clauses().isEmpty() ? null : inner;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return phrase();
        }
        return wordOrField();
    }

    private @Nullable Expression phrase() {
        int start = ++at;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String inside = text.substring(start, at).strip();
        at++;
        return inside.isEmpty() ? null : new Expression.Phrase(inside);
    }

    private @Nullable Expression wordOrField() {
        String word = untilSpace();
        int colon = colon(word);
        Optional<SearchField> field = colon < 1 ? Optional.empty() : SearchField.named(word.substring(0, colon));
        if (field.isEmpty()) {
            return word(word);
        }
        String value = word.substring(colon + 1);
        if (field.get() == SearchField.YEAR) {
            Expression years = years(value);
            return years == null ? word(word) : years;
        }
        Expression inner =
                value.isEmpty() && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0 ? phrase() : word(value);
        return inner == null ? null : new Expression.InField(field.get(), inner);
    }

    private static int colon(String word) {
        int ascii = word.indexOf(':');
        int full = word.indexOf('：');
        return ascii < 0 ? full : full < 0 ? ascii : Math.min(ascii, full);
    }

    private static @Nullable Expression years(String value) {
        Matcher years = YEARS.matcher(value);
        if (!years.matches()) {
            return null;
        }
        if (years.group("one") != null) {
            int year = Integer.parseInt(years.group("one"));
            return new Expression.Years(year, year);
        }
        if (years.group("op") != null) {
            int bound = Integer.parseInt(years.group("bound"));
            return switch (years.group("op")) {
                case ">=" -> new Expression.Years(bound, null);
                case ">" -> new Expression.Years(bound + 1, null);
                case "<=" -> new Expression.Years(null, bound);
                default -> new Expression.Years(null, bound - 1);
            };
        }
        return new Expression.Years(number(years.group("from")), number(years.group("to")));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Expression word(String word) {
        if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        char first = word.charAt(0);
        boolean pattern = word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
        if (pattern && Character.isLetterOrDigit(first)) {
            return word.endsWith("?") && word.indexOf('?') == word.length() - 1 && word.indexOf('*') < 0
                    // A question mark behind a word is most often just that.
                    ? new Expression.Word(word.substring(0, word.length() - 1))
                    : new Expression.Wildcard(word);
        }
        return new Expression.Word(word);
    }

    /** A word ends at a space, a bracket or a quotation mark. */
    private String untilSpace() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)
                    || c == ')'
                    || c == '|'
                    || (at > start && (c == '(' || QUOTES.indexOf(c) >= 0))) {
                break;
            }
            at++;
        }
        if (at == start) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean takesOperator(String operator) {
        int end = at + operator.length();
        boolean there =
                text.startsWith(operator, at) && end < text.length() && Character.isWhitespace(text.charAt(end));
        if (there) {
            at = end;
        }
        return there;
    }

    private boolean takesChar(char operator) {
        boolean there = text.charAt(at) == operator;
        if (there) {
            at++;
        }
        return there;
    }

    private boolean skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }
}
