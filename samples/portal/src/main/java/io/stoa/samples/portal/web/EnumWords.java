package io.stoa.samples.portal.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads constants of enums as addresses and forms write them: {@code give-up-supplier}; nothing for an empty field. */
@Component
@SuppressWarnings("rawtypes") // the way to say "any enum" to Spring
class EnumWords implements ConverterFactory<String, Enum> {

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // a converter may answer null, which its declaration does not say
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> text.isBlank()
                ? null
                : (T) Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
