package io.stoa.literature.delivery.iso18626;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of an element, which are known by name and stand in a fixed order. */
final class Parts {

    private static final int LONGEST_NUMBER = 20;

    private final Element parent;

    private Parts(Element parent) {
        this.parent = parent;
    }

    /** Refuses what is not among the names, or stands before something that should stand before it. */
    static Parts of(Element parent, String... namesInOrder) throws FaultyMessageException {
        List<String> names = Arrays.asList(namesInOrder);
        int last = 0;
        for (Element child : parent.children()) {
            int place = names.indexOf(child.name());
            if (place < 0) {
                throw ElementTree.unrecognised(child.name());
            }
            if (place < last) {
                throw ElementTree.misplaced(child.name());
            }
            last = place;
        }
        return new Parts(parent);
    }

    List<Element> all(String name) {
        return parent.children().stream()
                .filter(child -> child.name().equals(name))
                .toList();
    }

    @Nullable
    Element optional(String name) throws FaultyMessageException {
        List<Element> found = all(name);
        if (found.size() > 1) {
            throw ElementTree.misplaced(name);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    Element required(String name) throws FaultyMessageException {
        Element found = optional(name);
        if (found == null) {
            throw ElementTree.missing(name);
        }
        return found;
    }

    <T> @Nullable T optional(String name, Interpretation<T> interpretation) throws FaultyMessageException {
        Element found = optional(name);
        return found == null ? null : interpretation.of(found);
    }

    <T> T required(String name, Interpretation<T> interpretation) throws FaultyMessageException {
        return interpretation.of(required(name));
    }

    <T> List<T> all(String name, Interpretation<T> interpretation) throws FaultyMessageException {
        List<T> several = new ArrayList<>();
        for (Element each : all(name)) {
            several.add(interpretation.of(each));
        }
        return several;
    }

    @Nullable
    String text(String name) throws FaultyMessageException {
        return optional(name, Parts::text);
    }

    @Nullable
    SchemeValue pair(String name) throws FaultyMessageException {
        return optional(name, Parts::pair);
    }

    @Nullable
    Instant instant(String name) throws FaultyMessageException {
        return optional(name, Parts::instant);
    }

    @Nullable
    Boolean yesOrNo(String name) throws FaultyMessageException {
        return optional(name, Parts::yesOrNo);
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) throws FaultyMessageException {
        return optional(name, element -> constant(element, type));
    }

    <E extends Enum<E>> E requiredConstant(String name, Class<E> type) throws FaultyMessageException {
        return required(name, element -> constant(element, type));
    }

    static String text(Element element) throws FaultyMessageException {
        if (!element.children().isEmpty()) {
            throw ElementTree.unrecognised(element.children().get(0).name());
        }
        return element.text();
    }

    static SchemeValue pair(Element element) throws FaultyMessageException {
        String scheme = element.scheme();
        try {
            if (scheme != null) {
                new URI(scheme.strip());
            }
        } catch (URISyntaxException e) {
            throw FaultyMessageException.value(element.name() + "/@scheme", scheme, "anyURI");
        }
        String value = text(element).strip();
        if (value.isEmpty()) {
            throw FaultyMessageException.value(element.name(), value, "1…");
        }
        return new SchemeValue(scheme, value);
    }

    static <E extends Enum<E>> E constant(Element element, Class<E> type) throws FaultyMessageException {
        String name = text(element);
        E constant = WireName.read(type, name);
        if (constant == null) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(WireName::of).toList();
            throw FaultyMessageException.value(element.name(), name, String.join(", ", known));
        }
        return constant;
    }

    /** A time without a zone is taken for UTC, as the standard asks for. */
    static Instant instant(Element element) throws FaultyMessageException {
        String text = text(element).strip();
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime at
                    ? at.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw FaultyMessageException.value(element.name(), text, "yyyy-MM-ddThh:mm:ssZ");
        }
    }

    static Boolean yesOrNo(Element element) throws FaultyMessageException {
        String text = text(element);
        if (!text.equals("Y") && !text.equals("N")) {
            throw FaultyMessageException.value(element.name(), text, "Y, N");
        }
        return text.equals("Y");
    }

    static Boolean trueOrFalse(Element element) throws FaultyMessageException {
        String text = text(element).strip();
        if (!List.of("true", "false", "1", "0").contains(text)) {
            throw FaultyMessageException.value(element.name(), text, "true, false");
        }
        return text.equals("true") || text.equals("1");
    }

    static Integer integer(Element element) throws FaultyMessageException {
        String text = text(element).strip();
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw FaultyMessageException.value(
                    element.name(), text, String.format(Locale.ROOT, "%d…%d", Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    /** Without exponents, which the schema does not know and which make small texts large numbers. */
    static BigDecimal decimal(Element element) throws FaultyMessageException {
        String text = text(element).strip();
        if (text.length() > LONGEST_NUMBER || !text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)")) {
            throw FaultyMessageException.value(element.name(), text, "0.00");
        }
        return new BigDecimal(text);
    }

    /** Makes something of an element. */
    @FunctionalInterface
    interface Interpretation<T> {

        T of(Element element) throws FaultyMessageException;
    }
}
