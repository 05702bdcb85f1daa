package io.stoa.samples.portal.literature;

import io.stoa.literature.WorkDraft;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The citation styles that readers choose from; engines stay warm. */
@Component
class CitationStyles {

    /** What Chinese journals and universities ask for. */
    static final String USUAL = "gb-t-7714-numeric";

    /** The styles offered, by the name in the address. */
    private static final List<Style> ALL = List.of(
            new Style(USUAL, "GB/T 7714—2015 [1]", "china-national-standard-gb-t-7714-2015-numeric"),
            new Style(
                    "gb-t-7714-author-date",
                    "GB/T 7714—2015 (著者-出版年)",
                    "china-national-standard-gb-t-7714-2015-author-date"),
            new Style("iso-690", "ISO 690", "iso690-author-date-en"),
            new Style("apa", "APA 7", "apa"),
            new Style("chicago", "Chicago", "chicago-author-date"),
            new Style("mla", "MLA 9", "modern-language-association"),
            new Style("ieee", "IEEE", "ieee"),
            new Style("acs", "ACS", "american-chemical-society"),
            new Style("din-1505", "DIN 1505-2", "din-1505-2"),
            new Style("gost", "ГОСТ Р 7.0.5—2008", "gost-r-7-0-5-2008"));

    private final Map<String, Citations> writers = new ConcurrentHashMap<>();

    List<Style> all() {
        return ALL;
    }

    Style chosen(@Nullable String name) {
        return ALL.stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .orElse(ALL.get(0));
    }

    String reference(Style style, String id, WorkDraft work) {
        return writers.computeIfAbsent(style.csl(), csl -> Citations.in(CitationStyle.named(csl)))
                .references(List.of(CslItem.of(id, work)), CitationFormat.TEXT)
                .get(0)
                .text()
                .strip();
    }

    /**
     * A style.
     *
     * @param name its name in addresses
     * @param label what readers know it by, in every language
     * @param csl its file in the CSL collection
     */
    record Style(String name, String label, String csl) {}
}
