package io.stoa.experts.affinity;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import io.stoa.core.finder.Knowledge;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.text.Terms;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.Expertise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the keys under which people are found of what their entries say. */
public final class ExpertiseKeys {

    /** The source of keys that come from the classes under which a person is registered. */
    static final String CLASSIFIED = "CLASSIFIED";

    static final Terms TERMS = new Terms(ZhConverterUtil::toSimple);

    /** What the key of a language begins with. */
    static final String LANGUAGE = "LANGUAGE:";

    private static final String TERM = "TERM:";
    private static final int LENGTH = 80;
    private static final Pattern DISCIPLINE = Pattern.compile("\\d{3}(\\.?\\d{2}(\\d{2})?)?");
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]\\d{3,4}");

    private final Map<List<String>, ExpertiseKey> best = new LinkedHashMap<>();

    private ExpertiseKeys() {}

    /**
     * The keys of an entry: terms and codes of its expertise, its disciplines and industries with all codes above them, and
     * its languages.
     *
     * @param draft a valid description
     * @return one key for each term or code and source, with the latest evidence
     */
    public static List<ExpertiseKey> of(ExpertDraft draft) {
        ExpertiseKeys keys = new ExpertiseKeys();
        keys.addAll(draft.expertise(), draft.subjects(), draft.industries());
        for (String language : draft.languages()) {
            keys.keep(new ExpertiseKey(language(language), CLASSIFIED, null, language));
        }
        return List.copyOf(keys.best.values());
    }

    static Collection<ExpertiseKey> of(ReviewerProfile profile) {
        ExpertiseKeys keys = new ExpertiseKeys();
        keys.addAll(profile.expertise(), profile.disciplines(), profile.industries());
        return keys.best.values();
    }

    static String term(String term) {
        return cut(TERM + term);
    }

    /** What {@link #term} made a key of, but for its end where that was too long. */
    static String termOf(String key) {
        return key.substring(TERM.length());
    }

    static String code(Identifier code) {
        return code.scheme() + ":" + code.value();
    }

    /** Of a language only its first subtag counts: who judges in zh-Hant judges in Chinese. */
    static String language(String tag) {
        String canonical = Identifier.parse(IdentifierScheme.LANGUAGE, tag).value();
        return cut(LANGUAGE + canonical.split("-", 2)[0]);
    }

    /** A code and all above it, the nearest first. */
    static List<Identifier> withAncestors(Identifier code) {
        List<Identifier> all = new ArrayList<>();
        all.add(code);
        all.addAll(code.ancestors());
        return all;
    }

    static boolean isTerm(ExpertiseKey key) {
        return isTerm(key.getLookup());
    }

    static boolean isTerm(String key) {
        return key.startsWith(TERM);
    }

    /**
     * What an index keeps of what somebody knows.
     *
     * @param draft a valid description
     * @return the knowledge
     */
    public static Knowledge knowledge(ExpertDraft draft) {
        List<Identifier> codes = new ArrayList<>();
        draft.expertise().stream()
                .map(Expertise::code)
                .filter(Objects::nonNull)
                .map(ExpertiseKeys::read)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        draft.subjects().forEach(code -> codes.add(Identifier.parse(IdentifierScheme.DISCIPLINE, code)));
        draft.industries().forEach(code -> codes.add(Identifier.parse(IdentifierScheme.INDUSTRY, code)));
        return new Knowledge(draft.expertise().stream().map(Expertise::term).toList(), codes, draft.languages());
    }

    /**
     * The code of a piece of expertise, whose classification is told by its form: GB/T 13745 has digits only, GB/T 4754 a
     * letter and three or four digits; the rest is tried as IPC.
     */
    static @Nullable Identifier read(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        IdentifierScheme scheme = IdentifierScheme.IPC;
        if (DISCIPLINE.matcher(plain).matches()) {
            scheme = IdentifierScheme.DISCIPLINE;
        } else if (INDUSTRY.matcher(plain).matches()) {
            scheme = IdentifierScheme.INDUSTRY;
        }
        return scheme.check(plain) == null ? Identifier.parse(scheme, plain) : null;
    }

    private void addAll(List<Expertise> expertise, List<String> disciplines, List<String> industries) {
        for (Expertise known : expertise) {
            String source = known.source().name();
            for (String term : TERMS.of(known.term())) {
                keep(new ExpertiseKey(term(term), source, known.asOf(), known.term()));
            }
            Identifier code = known.code() == null ? null : read(known.code());
            if (code != null) {
                keep(code, source, known.asOf());
            }
        }
        disciplines.forEach(code -> keep(Identifier.parse(IdentifierScheme.DISCIPLINE, code), CLASSIFIED, null));
        industries.forEach(code -> keep(Identifier.parse(IdentifierScheme.INDUSTRY, code), CLASSIFIED, null));
    }

    private void keep(Identifier code, String source, @Nullable LocalDate asOf) {
        for (Identifier above : withAncestors(code)) {
            keep(new ExpertiseKey(code(above), source, asOf, code(code)));
        }
    }

    private void keep(ExpertiseKey key) {
        best.merge(List.of(key.getLookup(), key.getSource()), key, ExpertiseKeys::better);
    }

    /** The code that is nearer to the key, then the later evidence; which of two is fixed for the rest. */
    private static ExpertiseKey better(ExpertiseKey one, ExpertiseKey other) {
        int longer = isTerm(one)
                ? 0
                : Integer.compare(one.getTerm().length(), other.getTerm().length());
        if (longer != 0) {
            return longer < 0 ? one : other;
        }
        int later = dated(one).compareTo(dated(other));
        if (later != 0) {
            return later > 0 ? one : other;
        }
        return one.getTerm().compareTo(other.getTerm()) <= 0 ? one : other;
    }

    private static LocalDate dated(ExpertiseKey key) {
        LocalDate asOf = key.getAsOf();
        return asOf == null ? LocalDate.MIN : asOf;
    }

    private static String cut(String key) {
        if (key.length() <= LENGTH) {
            return key;
        }
        return key.substring(0, Character.isHighSurrogate(key.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH);
    }
}
