package io.stoa.literature.citation;

import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.LocaleProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The locales of the engine, with terms that go around a number marked, and with their ordinals. */
final class StyleLocales implements LocaleProvider {

    private static final Pattern ORDINAL =
            Pattern.compile("<term name=\"(ordinal(?:-[0-9]{2})?)\"[^>]*>([^<]*)</term>");
    private static final Pattern AROUND = Pattern.compile("(<term name=\"volume\"(?: form=\"short\")?>)(卷</term>)");

    private final LocaleProvider locales = new DefaultLocaleProvider();

    @Override
    public String retrieveLocale(String language) {
        return AROUND.matcher(locales.retrieveLocale(language)).replaceAll("$1" + Mark.AROUND + "$2");
    }

    /** The endings of ordinals: by {@code ordinal} in general, by {@code ordinal-01} and so on for some numbers. */
    Map<String, String> ordinals(String language) {
        Map<String, String> endings = new HashMap<>();
        Matcher matcher = ORDINAL.matcher(locales.retrieveLocale(language));
        while (matcher.find()) {
            endings.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return endings;
    }
}
