package io.stoa.samples.portal.demo;

import io.stoa.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A person who does not exist: family and given names are put together at random.
 *
 * @param family the family name
 * @param given the given name
 * @param chinese whether the name has a Chinese form
 */
record Persona(Word family, Word given, boolean chinese) {

    /** One of so many comes from abroad. */
    private static final int FROM_ABROAD = 40;

    /** Every name that the lists allow, shuffled; no two are the same. */
    static List<Persona> all(Random random) {
        List<String[]> lines = WordList.lines("names").toList();
        List<Persona> all = new ArrayList<>();
        for (Word family : WordList.words(lines.get(0)[1])) {
            for (Word given : WordList.words(lines.get(1)[1])) {
                all.add(new Persona(family, given, true));
            }
        }
        Collections.shuffle(all, random);
        List<Word> abroad = WordList.words(lines.get(2)[1]);
        for (int n = 0; n < abroad.size(); n++) {
            Word name = abroad.get(n);
            all.set(
                    5 + n * FROM_ABROAD,
                    new Persona(new Word(name.en(), name.en()), new Word(name.zh(), name.zh()), false));
        }
        return all;
    }

    LocalizedText names() {
        LocalizedText latin = LocalizedText.of("en", en());
        return chinese ? LocalizedText.of("zh", zh()).with("en", en()) : latin;
    }

    String zh() {
        return chinese ? family.zh() + given.zh() : en();
    }

    String en() {
        return given.en() + " " + family.en();
    }

    String mail() {
        return (given.en() + "." + family.en()).toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** What the person signs in as: {@code zhangwei}. */
    String login() {
        return (family.en() + given.en()).toLowerCase(Locale.ROOT);
    }
}
