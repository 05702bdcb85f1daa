package io.stoa.literature.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One engine for a style, a locale and a format. It is used by one thread at a time. */
final class Engine implements ItemDataProvider {

    private final Map<String, CSLItemData> items = new HashMap<>();
    private final CSL csl;
    private final Printed printed;
    private final CitationFormat format;

    Engine(StyleXml style, String locale, CitationFormat format) {
        StyleLocales locales = new StyleLocales();
        this.format = format;
        this.printed = new Printed(locales.ordinals(locale), format);
        try {
            this.csl = new CSL(this, locales, new DefaultAbbreviationProvider(), style.text(), locale);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableInputException(
                    Message.of("literature.citation.malformed-style", "reason", String.valueOf(e.getMessage())), e);
        }
    }

    /** The references in the engine's order, with the numbers that the items have in the whole list. */
    List<Reference> print(List<PreparedItem> prepared, Map<String, Integer> numbers) {
        Map<String, PreparedItem> byId = new HashMap<>();
        for (PreparedItem item : prepared) {
            byId.put(item.item().id(), item);
            items.put(item.item().id(), item.data());
        }
        // Resetting an engine resets its format, too.
        csl.setOutputFormat(format.engineName());
        try {
            csl.registerCitationItems(
                    prepared.stream().map(item -> item.item().id()).toList());
            String[] entries = csl.makeBibliography().getEntries();
            List<Reference> references = new ArrayList<>();
            for (CSLItemData item : csl.getRegisteredItems()) {
                String id = item.getId();
                references.add(printed.reference(
                        Objects.requireNonNull(byId.get(id)),
                        Objects.requireNonNull(numbers.get(id)),
                        entries[references.size()]));
            }
            return references;
        } finally {
            csl.reset();
            items.clear();
        }
    }

    @Override
    public CSLItemData retrieveItem(String id) {
        return Objects.requireNonNull(items.get(id));
    }

    @Override
    public Collection<String> getIds() {
        return items.keySet();
    }
}
