package io.stoa.oai;

import io.stoa.core.oai.OaiFormat;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.oai.OaiSource;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A source that keeps its records in memory. */
public final class MemorySource implements OaiSource {

    private final String kind;
    private final List<OaiSet> sets;
    private final Map<String, OaiHeader> headers = new TreeMap<>();

    public MemorySource(String kind, OaiSet... sets) {
        this.kind = kind;
        this.sets = List.of(sets);
    }

    public void put(String id, String at, boolean deleted, String... in) {
        headers.put(id, new OaiHeader(id, Instant.parse(at), List.of(in), deleted));
    }

    public Collection<OaiHeader> all() {
        return headers.values();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<OaiFormat> formats() {
        return List.of(OaiFormat.DUBLIN_CORE);
    }

    @Override
    public List<OaiSet> sets() {
        return sets;
    }

    @Override
    public Instant earliest() {
        return headers.values().stream()
                .map(OaiHeader::datestamp)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    @Override
    public @Nullable OaiHeader header(String id) {
        return headers.get(id);
    }

    @Override
    public List<OaiHeader> headers(OaiSelection selection, @Nullable OaiHeader after, int most) {
        Comparator<OaiHeader> order = Comparator.comparing(OaiHeader::datestamp).thenComparing(OaiHeader::id);
        Instant from = selection.from();
        Instant until = selection.until();
        String set = selection.set();
        return headers.values().stream()
                .filter(header -> from == null || !header.datestamp().isBefore(from))
                .filter(header -> until == null || header.datestamp().isBefore(until))
                .filter(header -> set == null || header.sets().contains(set))
                .filter(header -> after == null || order.compare(header, after) > 0)
                .sorted(order)
                .limit(most)
                .toList();
    }

    @Override
    public Map<String, OaiMetadata> metadata(List<String> ids, String prefix) {
        Map<String, OaiMetadata> metadata = new HashMap<>();
        for (String id : ids) {
            metadata.put(id, xml -> {
                xml.writeStartElement("title");
                xml.writeCharacters("Title of " + id + " <&>");
                xml.writeEndElement();
            });
        }
        return metadata;
    }
}
