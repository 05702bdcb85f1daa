package io.stoa.search.engine;

import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.analysis.Language;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Texts with their languages, as the index keeps them to be shown. */
record Texts(List<Text> texts) {

    /** A text in a language. */
    record Text(Language language, String text) {}

    static Texts of(LocalizedText localized) {
        Texts texts = new Texts(new ArrayList<>());
        texts.add(Language.of(localized.source()), localized.sourceText());
        localized.texts().forEach((language, text) -> {
            if (!language.equals(localized.source())) {
                texts.add(Language.of(language), text);
            }
        });
        return texts;
    }

    static Texts none() {
        return new Texts(new ArrayList<>());
    }

    static Texts read(String json) {
        return new Texts(Json.read(json, new TypeReference<List<Text>>() {}));
    }

    String written() {
        return Json.write(texts);
    }

    void add(Language language, String text) {
        if (!text.isBlank()) {
            texts.add(new Text(language, text));
        }
    }

    /** A text whose language nobody told. */
    void add(String text) {
        add(Language.guess(text), text);
    }

    void addAll(Texts others) {
        texts.addAll(others.texts);
    }
}
