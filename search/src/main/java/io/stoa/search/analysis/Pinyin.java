package io.stoa.search.analysis;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pinyin of Chinese titles and names: in full ({@code shimoxi}) and by initials ({@code smx}), from every character
 * on, so that a prefix finds any part that begins with a character.
 */
public final class Pinyin {

    /** As much of a title as somebody types. */
    private static final int LONGEST = 12;

    private static final int MOST_CHARACTERS = 60;

    private Pinyin() {}

    /**
     * The pinyin of a text, without tones.
     *
     * @param text a title or name; of what is not Chinese nothing is made
     * @return the forms by which it is found
     */
    public static Set<String> forms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        for (String run : chinese(text)) {
            List<String> syllables = syllables(run);
            for (int from = 0; from < syllables.size(); from++) {
                List<String> part = syllables.subList(from, Math.min(syllables.size(), from + LONGEST));
                forms.add(String.join("", part));
                forms.add(initials(part));
            }
        }
        return forms;
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    private static List<String> syllables(String run) {
        List<String> syllables = new ArrayList<>();
        for (String syllable :
                PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" ")) {
            String letters = syllable.toLowerCase(Locale.ROOT).replace('ü', 'v');
            if (!letters.isEmpty() && letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                syllables.add(letters);
            }
        }
        return syllables;
    }

    private static List<String> chinese(String text) {
        String folded = FoldedChars.fold(text);
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < folded.length() && i < MOST_CHARACTERS; i++) {
            char c = folded.charAt(i);
            if (UnicodeScript.of(c) == UnicodeScript.HAN) {
                run.append(c);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }
}
