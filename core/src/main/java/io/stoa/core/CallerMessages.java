package io.stoa.core;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;

/** Words constraint messages in the language of whoever is calling. */
final class CallerMessages implements MessageInterpolator {

    private static final Set<Locale> LANGUAGES =
            Set.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN, Locale.forLanguageTag("ru"));

    private final MessageInterpolator messages =
            new ResourceBundleMessageInterpolator(LANGUAGES, Locale.ENGLISH, context -> Locale.ENGLISH, true);

    private final Supplier<Locale> language;

    CallerMessages(Supplier<Locale> language) {
        this.language = language;
    }

    @Override
    public String interpolate(String template, Context context) {
        return messages.interpolate(template, context, language.get());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return messages.interpolate(template, context, locale);
    }
}
