package io.stoa.literature.duplicate;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Brings titles into the form in which they are compared. */
final class Titles {

    private static final Pattern INLINE = Pattern.compile("</?(sub|sup|i|b|em|strong|scp)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,40}>");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|[ivx]+|[一二三四五六七八九十百上中下]");
    private static final Pattern VOLUME = Pattern.compile("([0-9]+|[一二三四五六七八九十百]+|[上中下])(?=卷|册|部分|辑|集|编|版|篇|期|章|届|讲)");

    private static final Pattern CORRECTING = Pattern.compile(
            "\\b(errat(um|a)|corrigend(um|a)|corrections?|retract(ion|ed)|rejoinder|reply|comments? on|addendum"
                    + "|berichtigung|erwiderung|исправлени[ея]|опечатк[аи]|поправк[аи])\\b|勘误|更正|撤稿|更正启事");

    /** Titles that thousands of works have; with them only the rest of the record tells works apart. */
    private static final Set<String> COMMON = Set.of(
            "abstract",
            "abstracts",
            "announcement",
            "announcements",
            "annual report",
            "appendix",
            "author index",
            "book review",
            "book reviews",
            "book review column",
            "call for papers",
            "calendar",
            "chair s message",
            "contents",
            "contributors",
            "corrections",
            "correction",
            "corrigendum",
            "discussion",
            "editor s note",
            "editor s notes",
            "editorial",
            "errata",
            "erratum",
            "foreword",
            "from the editor",
            "front matter",
            "guest editorial",
            "guest editor s introduction",
            "guest editors introduction",
            "in memoriam",
            "index",
            "introduction",
            "letter to the editor",
            "letters",
            "letters to the editor",
            "message from the chair",
            "news",
            "notes",
            "obituary",
            "panel",
            "preface",
            "proceedings",
            "references",
            "reply",
            "report",
            "reviewers",
            "reviews",
            "summary",
            "table of contents",
            "treasurer s message",
            "vorwort",
            "einleitung",
            "editorial board",
            "inhalt",
            "rezension",
            "rezensionen",
            "предисловие",
            "введение",
            "содержание",
            "от редакции",
            "рецензия",
            "前言",
            "序",
            "序言",
            "目录",
            "编者按",
            "卷首语",
            "后记",
            "致谢",
            "书评",
            "简讯",
            "通知",
            "勘误",
            "更正",
            "征稿启事",
            "编辑部",
            "本刊启事",
            "索引",
            "摘要",
            "综述",
            "总目录",
            "投稿须知");

    private Titles() {}

    /** Lower case, simplified characters, without accents, punctuation and markup; words divided by single spaces. */
    static String fold(String title) {
        String text = Normalizer.normalize(plain(title), Normalizer.Form.NFKD);
        text = MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        if (hasHan(text)) {
            text = ZhConverterUtil.toSimple(text);
        }
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(point);
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Titles come from web pages with their markup and character references. */
    private static String plain(String title) {
        String text = title.indexOf('&') < 0 ? title : StringEscapeUtils.unescapeHtml4(title);
        return text.indexOf('<') < 0
                ? text
                : MARKUP.matcher(INLINE.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** Words; of Chinese, whose words are not divided, pairs of neighbouring characters. */
    static List<String> tokens(String folded) {
        List<String> tokens = new ArrayList<>();
        for (String word : folded.split(" ")) {
            if (hasHan(word)) {
                addHan(word, tokens);
            } else if (!word.isEmpty()) {
                tokens.add(word);
            }
        }
        return tokens;
    }

    /** The numbers in a title in their order, with Roman and Chinese ones; a single i is rather a word. */
    static List<String> numbers(String folded, List<String> words) {
        List<String> numbers = new ArrayList<>();
        Matcher volumes = VOLUME.matcher(folded);
        while (volumes.find()) {
            numbers.add(volumes.group());
        }
        for (String word : words) {
            if (NUMBER.matcher(word).matches() && !word.equals("i") && !word.equals("v") && !word.equals("x")) {
                numbers.add(word);
            }
        }
        return numbers;
    }

    static boolean isCommon(String folded) {
        return COMMON.contains(folded) || folded.length() < 4;
    }

    /** Whether a work corrects another or answers it, and so bears its title. */
    static boolean corrects(String folded) {
        return CORRECTING.matcher(folded).find();
    }

    static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x2e80 && UnicodeScript.of(text.codePointAt(i)) == UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }

    private static void addHan(String word, List<String> tokens) {
        int[] points = word.codePoints().toArray();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            if (UnicodeScript.of(points[i]) != UnicodeScript.HAN) {
                other.appendCodePoint(points[i]);
                continue;
            }
            flush(other, tokens);
            boolean pair = i + 1 < points.length && UnicodeScript.of(points[i + 1]) == UnicodeScript.HAN;
            boolean last = i > 0 && UnicodeScript.of(points[i - 1]) == UnicodeScript.HAN;
            if (pair) {
                tokens.add(new String(points, i, 2));
            } else if (!last) {
                tokens.add(new String(points, i, 1));
            }
        }
        flush(other, tokens);
    }

    private static void flush(StringBuilder other, List<String> tokens) {
        if (other.length() > 0) {
            tokens.add(other.toString());
            other.setLength(0);
        }
    }
}
