package io.stoa.oai;

import io.stoa.core.oai.OaiCrosswalk;
import io.stoa.core.oai.OaiFormat;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiRecord;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.oai.OaiSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source with formats of others beside its own. */
final class CrosswalkedSource implements OaiSource {

    private final OaiSource source;
    private final List<OaiFormat> formats;
    private final Map<String, OaiCrosswalk> crosswalks = new LinkedHashMap<>();

    CrosswalkedSource(OaiSource source, List<? extends OaiCrosswalk> all) {
        this.source = source;
        List<OaiFormat> given = new ArrayList<>(source.formats());
        for (OaiCrosswalk crosswalk : all) {
            if (crosswalk.covers(source.kind())) {
                add(given, crosswalk);
            }
        }
        this.formats = List.copyOf(given);
    }

    private void add(List<OaiFormat> given, OaiCrosswalk crosswalk) {
        OaiFormat format = crosswalk.format();
        if (given.stream().anyMatch(other -> other.prefix().equals(format.prefix()))) {
            throw new IllegalArgumentException("the format " + format.prefix() + " of " + source.kind()
                    + " is given twice, expected distinct prefixes");
        }
        given.add(format);
        crosswalks.put(format.prefix(), crosswalk);
    }

    @Override
    public String kind() {
        return source.kind();
    }

    @Override
    public List<OaiFormat> formats() {
        return formats;
    }

    @Override
    public List<OaiSet> sets() {
        return source.sets();
    }

    @Override
    public Instant earliest() {
        return source.earliest();
    }

    @Override
    public @Nullable OaiHeader header(String id) {
        return source.header(id);
    }

    @Override
    public List<OaiHeader> headers(OaiSelection selection, @Nullable OaiHeader after, int most) {
        return source.headers(selection, after, most);
    }

    @Override
    public List<OaiRecord> records(OaiSelection selection, @Nullable OaiHeader after, int most, String prefix) {
        return crosswalks.containsKey(prefix)
                ? OaiSource.super.records(selection, after, most, prefix)
                : source.records(selection, after, most, prefix);
    }

    @Override
    public Map<String, OaiMetadata> metadata(List<String> ids, String prefix) {
        OaiCrosswalk crosswalk = crosswalks.get(prefix);
        return crosswalk == null ? source.metadata(ids, prefix) : crosswalk.metadata(kind(), ids);
    }
}
