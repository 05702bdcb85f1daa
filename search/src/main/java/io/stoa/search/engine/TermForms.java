package io.stoa.search.engine;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.text.Terms;
import io.stoa.search.analysis.Analyzers;
import io.stoa.search.analysis.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What somebody knows, and what somebody is to know, as terms of {@link Fields#KNOWS}. */
final class TermForms {

    static final Terms TERMS = new Terms(Analyzers::simplified);

    private TermForms() {}

    /** A word by its stem in every language that it may belong to; none if it stands in every text. */
    static Set<String> of(String term) {
        if (Terms.hasHan(term)) {
            return Set.of(form(Language.ZH, term));
        }
        Language first = Language.guess(term);
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : Language.readingsOf(term)) {
            List<String> stems = WordQueries.terms(Analyzers.words(language), term);
            if (stems.isEmpty() && language == first) {
                return Set.of();
            }
            stems.forEach(stem -> forms.add(form(language, stem)));
        }
        return forms;
    }

    private static String form(Language language, String stem) {
        return language.suffix() + ":" + stem;
    }

    static String of(Identifier code) {
        return code.scheme() + ":" + code.value();
    }

    /** Of a language only its first subtag counts: who judges in zh-Hant judges in Chinese. */
    static String ofLanguage(String tag) {
        String canonical = Identifier.parse(IdentifierScheme.LANGUAGE, tag).value();
        return IdentifierScheme.LANGUAGE + ":" + canonical.split("-", 2)[0];
    }
}
