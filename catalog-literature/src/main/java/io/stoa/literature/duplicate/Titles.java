package io.stoa.literature.duplicate;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import io.stoa.core.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Brings titles into the form in which they are compared. */
final class Titles {

    private static final Terms TERMS = new Terms(ZhConverterUtil::toSimple);
    private static final Pattern INLINE = Pattern.compile("</?(sub|sup|i|b|em|strong|scp)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,40}>");
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
        return TERMS.fold(plain(title));
    }

    /** Titles come from web pages with their markup and character references. */
    private static String plain(String title) {
        String text = title.indexOf('&') < 0 ? title : StringEscapeUtils.unescapeHtml4(title);
        return text.indexOf('<') < 0
                ? text
                : MARKUP.matcher(INLINE.matcher(text).replaceAll("")).replaceAll(" ");
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
}
