package io.stoa.samples.portal.demo;

import java.util.List;
import java.util.Random;

/**
 * What people of a discipline work on.
 *
 * @param theme the theme of calls that it belongs to
 * @param discipline its GB/T 13745 code
 * @param clc its class in the Chinese Library Classification
 * @param name its name
 * @param topics what is being worked on
 */
record Field(String theme, String discipline, String clc, Word name, List<Word> topics) {

    static List<Field> all() {
        return WordList.read("fields", Field::of);
    }

    private static Field of(String[] cells) {
        return new Field(cells[0], cells[1], cells[2], new Word(cells[3], cells[4]), WordList.words(cells[5]));
    }

    Word topic(int n) {
        return topics.get(n % topics.size());
    }

    Word anyTopic(Random random) {
        return topics.get(random.nextInt(topics.size()));
    }
}
