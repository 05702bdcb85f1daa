package io.stoa.literature.citation;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes lists of references 参考文献表 in a style, each reference in the language of its work: 等 in a Chinese one, et al. in an
 * English one. Engines are kept warm for the next list; many threads may use one object.
 *
 * <pre>{@code
 * Citations citations = Citations.in(CitationStyle.named("china-national-standard-gb-t-7714-2015-numeric"));
 * citations.references(List.of(CslItem.of(id, work)), CitationFormat.TEXT).get(0).text();
 * }</pre>
 */
public final class Citations {

    private final StyleXml style;
    private final Map<String, Queue<Engine>> idle = new ConcurrentHashMap<>();

    private Citations(StyleXml style) {
        this.style = style;
    }

    /**
     * {@return a writer of references}
     *
     * @param style the style
     */
    public static Citations in(CitationStyle style) {
        return new Citations(style.xml());
    }

    /**
     * Writes a list of references.
     *
     * @param items what is cited
     * @param format text or HTML
     * @return the references: in the order of the items where the style numbers them, else in the order of the style
     *     within each language, languages in the order in which they come
     * @throws RuleViolationException if an id comes twice
     */
    public List<Reference> references(List<CslItem> items, CitationFormat format) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<PreparedItem>> byLocale = new LinkedHashMap<>();
        for (CslItem item : items) {
            if (numbers.put(item.id(), numbers.size() + 1) != null) {
                throw new RuleViolationException(
                        Violation.of(Message.of("literature.citation.twice", "id", item.id())));
            }
            PreparedItem prepared = PreparedItem.of(item, style);
            byLocale.computeIfAbsent(prepared.locale(), locale -> new ArrayList<>())
                    .add(prepared);
        }
        List<Reference> references = new ArrayList<>();
        byLocale.forEach((locale, prepared) -> references.addAll(print(locale, prepared, numbers, format)));
        return style.sorted() ? renumbered(references) : inOrder(references);
    }

    private List<Reference> print(
            String locale, List<PreparedItem> prepared, Map<String, Integer> numbers, CitationFormat format) {
        Queue<Engine> engines = idle.computeIfAbsent(locale + " " + format, key -> new ConcurrentLinkedQueue<>());
        Engine engine = engines.poll();
        if (engine == null) {
            engine = new Engine(style, locale, format);
        }
        List<Reference> references = engine.print(prepared, numbers);
        // An engine that threw is not used again.
        engines.add(engine);
        return references;
    }

    private static List<Reference> inOrder(List<Reference> references) {
        return references.stream()
                .sorted(Comparator.comparingInt(Reference::number))
                .toList();
    }

    private static List<Reference> renumbered(List<Reference> references) {
        List<Reference> renumbered = new ArrayList<>();
        for (Reference reference : references) {
            int number = renumbered.size() + 1;
            String label = reference.label().replace(String.valueOf(reference.number()), String.valueOf(number));
            renumbered.add(new Reference(reference.id(), number, label, reference.text()));
        }
        return renumbered;
    }
}
