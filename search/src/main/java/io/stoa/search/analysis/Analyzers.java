package io.stoa.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The analyzers of all fields. All of them run in this JVM, also for an index elsewhere, so that texts become the same
 * words whatever keeps them.
 */
public final class Analyzers {

    /** Words that hold sentences together; the analyzer's own list has punctuation marks only. */
    private static final CharArraySet CHINESE_STOP_WORDS = chineseStopWords();

    private static final Map<Language, Analyzer> WORDS = words();
    private static final Analyzer GRAMS = analyzer(StandardTokenizer::new, in -> grams(in, true));
    private static final Analyzer GRAM_QUERY = analyzer(StandardTokenizer::new, in -> grams(in, false));

    private Analyzers() {}

    /**
     * A word as it stands in a text.
     *
     * @param term the form under which it is indexed
     * @param start where it begins, in characters
     * @param end behind its last character
     */
    public record Token(String term, int start, int end) {}

    /**
     * Segments, folds and stems the words of a language.
     *
     * @param language the language
     * @return the analyzer
     */
    public static Analyzer words(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    /**
     * {@return what makes single characters and pairs of neighbouring ones of Chinese, and folded words of other scripts}
     */
    public static Analyzer grams() {
        return GRAMS;
    }

    /**
     * {@return the same for a query, where single characters stand for nothing but themselves}
     */
    public static Analyzer gramQuery() {
        return GRAM_QUERY;
    }

    /**
     * The words of a text.
     *
     * @param analyzer says what a word is
     * @param text the text
     * @return the words in their order
     */
    public static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    /**
     * Writes full-width characters as half-width ones and traditional characters as simplified ones.
     *
     * @param text any text
     * @return the text, as long as before
     */
    public static String simplified(String text) {
        return FoldedChars.fold(text);
    }

    private static Map<Language, Analyzer> words() {
        Map<Language, Analyzer> words = new EnumMap<>(Language.class);
        words.put(
                Language.ZH,
                analyzer(
                        HMMChineseTokenizer::new,
                        in -> new PorterStemFilter(new StopFilter(new LowerCaseFilter(in), CHINESE_STOP_WORDS))));
        words.put(
                Language.EN,
                analyzer(
                        StandardTokenizer::new,
                        in -> new PorterStemFilter(new StopFilter(
                                new LowerCaseFilter(new EnglishPossessiveFilter(in)),
                                EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))));
        words.put(
                Language.DE,
                analyzer(
                        StandardTokenizer::new,
                        in -> new GermanLightStemFilter(new GermanNormalizationFilter(
                                new StopFilter(new LowerCaseFilter(in), GermanAnalyzer.getDefaultStopSet())))));
        words.put(
                Language.RU,
                analyzer(
                        StandardTokenizer::new,
                        in -> new RussianLightStemFilter(
                                new StopFilter(new LowerCaseFilter(in), RussianAnalyzer.getDefaultStopSet()))));
        words.put(
                Language.OTHER,
                analyzer(StandardTokenizer::new, in -> new ASCIIFoldingFilter(new LowerCaseFilter(in))));
        return words;
    }

    private static CharArraySet chineseStopWords() {
        CharArraySet words = CharArraySet.copy(SmartChineseAnalyzer.getDefaultStopSet());
        words.addAll(Set.of("的", "了", "和", "与", "及", "或", "在", "是", "对", "等", "之", "其", "为", "以", "于", "从", "中", "基于"));
        return CharArraySet.unmodifiableSet(words);
    }

    private static TokenStream grams(TokenStream in, boolean unigramsToo) {
        return new CJKBigramFilter(
                new ASCIIFoldingFilter(new LowerCaseFilter(in)),
                CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL,
                unigramsToo);
    }

    private static Analyzer analyzer(
            java.util.function.Supplier<Tokenizer> tokenizer, Function<TokenStream, TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.get();
                return new TokenStreamComponents(source, filters.apply(source));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new FoldedChars(reader);
            }
        };
    }
}
