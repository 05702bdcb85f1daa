package io.stoa.oai;

import io.stoa.core.oai.OaiFormat;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiRecord;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.oai.OaiSource;
import io.stoa.core.page.Cursors;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Finds the answer to a request, or the protocol's error. */
final class OaiAnswers {

    private final OaiRepository repository;
    private final List<OaiSource> sources;
    private final Cursors cursors;
    private final Instant now;

    OaiAnswers(OaiRepository repository, List<OaiSource> sources, Cursors cursors, Instant now) {
        this.repository = repository;
        this.sources = sources;
        this.cursors = cursors;
        this.now = now;
    }

    OaiAnswer to(OaiRequest request) {
        return switch (request.verb()) {
            case "Identify" -> identify();
            case "ListMetadataFormats" -> formats(request.argument("identifier"));
            case "ListSets" -> sets(request.argument("resumptionToken"));
            case "GetRecord" ->
                record(
                        Objects.requireNonNull(request.argument("identifier")),
                        Objects.requireNonNull(request.argument("metadataPrefix")));
            case "ListIdentifiers" -> list(request, false);
            default -> list(request, true);
        };
    }

    private OaiAnswer identify() {
        Instant earliest = sources.stream()
                .map(OaiSource::earliest)
                .min(Instant::compareTo)
                .orElse(now)
                .truncatedTo(ChronoUnit.SECONDS);
        return xml -> {
            xml.start("Identify");
            xml.text("repositoryName", repository.name());
            xml.text("baseURL", repository.baseUrl());
            xml.text("protocolVersion", "2.0");
            xml.text("adminEmail", repository.adminEmail());
            xml.text("earliestDatestamp", earliest.toString());
            xml.text("deletedRecord", "persistent");
            xml.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
            xml.end();
        };
    }

    private OaiAnswer formats(@Nullable String identifier) {
        Set<OaiFormat> formats = new LinkedHashSet<>();
        if (identifier == null) {
            sources.forEach(source -> formats.addAll(source.formats()));
        } else {
            formats.addAll(found(identifier).source().formats());
        }
        return xml -> {
            xml.start("ListMetadataFormats");
            for (OaiFormat format : formats) {
                xml.start("metadataFormat");
                xml.text("metadataPrefix", format.prefix());
                xml.text("schema", format.schema());
                xml.text("metadataNamespace", format.namespace());
                xml.end();
            }
            xml.end();
        };
    }

    private OaiAnswer sets(@Nullable String token) {
        if (token != null) {
            throw OaiError.badToken("ListSets answers at once and gives no resumption tokens");
        }
        Set<OaiSet> sets = new LinkedHashSet<>();
        sources.forEach(source -> sets.addAll(source.sets()));
        if (sets.isEmpty()) {
            throw new OaiError("noSetHierarchy", "this repository has no sets");
        }
        return xml -> {
            xml.start("ListSets");
            for (OaiSet set : sets) {
                xml.start("set");
                xml.text("setSpec", set.spec());
                xml.text("setName", set.name());
                xml.end();
            }
            xml.end();
        };
    }

    private OaiAnswer record(String identifier, String prefix) {
        Found found = found(identifier);
        requireFormat(List.of(found.source()), prefix);
        OaiHeader header = found.header();
        OaiRecord shown = OaiRecord.of(
                header,
                header.deleted()
                        ? null
                        : found.source().metadata(List.of(header.id()), prefix).get(header.id()));
        return xml -> {
            xml.start("GetRecord");
            writeRecord(xml, identifier, shown);
            xml.end();
        };
    }

    private record Found(OaiSource source, OaiHeader header) {}

    private Found found(String identifier) {
        for (OaiSource source : sources) {
            String begin = identifier(source, "");
            if (identifier.startsWith(begin)) {
                OaiHeader header = source.header(identifier.substring(begin.length()));
                if (header != null) {
                    return new Found(source, header);
                }
            }
        }
        throw new OaiError(
                "idDoesNotExist",
                "there is no record " + identifier + "; identifiers begin with " + identifier(sources.get(0), ""));
    }

    private OaiAnswer list(OaiRequest request, boolean records) {
        String token = request.argument("resumptionToken");
        ResumptionPoint point =
                token == null ? first(request) : ResumptionPoint.open(cursors, request.verb(), token, now);
        List<OaiSource> giving = requireFormat(sources, point.prefix());
        int number = point.source();
        OaiHeader after = point.after();
        List<OaiRecord> found = List.of();
        while (number < giving.size()) {
            found = found(giving.get(number), point, after, records);
            if (!found.isEmpty()) {
                break;
            }
            number++;
            after = null;
        }
        if (found.isEmpty()) {
            throw token == null
                    ? new OaiError("noRecordsMatch", "no records match " + request.arguments())
                    : OaiError.badToken("there is nothing behind this resumption token any more; begin again");
        }
        return page(request.verb(), records, point, giving, number, found);
    }

    /** One more than a page holds, which tells whether another page follows. */
    private List<OaiRecord> found(
            OaiSource source, ResumptionPoint point, @Nullable OaiHeader after, boolean withMetadata) {
        if (!hasSet(source, point.selection())) {
            return List.of();
        }
        int most = repository.pageSize() + 1;
        return withMetadata
                ? source.records(point.selection(), after, most, point.prefix())
                : source.headers(point.selection(), after, most).stream()
                        .map(header -> new OaiRecord(header, null))
                        .toList();
    }

    private OaiAnswer page(
            String verb,
            boolean withMetadata,
            ResumptionPoint point,
            List<OaiSource> giving,
            int number,
            List<OaiRecord> found) {
        OaiSource source = giving.get(number);
        List<OaiRecord> shown = found.subList(0, Math.min(repository.pageSize(), found.size()));
        ResumptionPoint next = next(point, giving, number, found, shown);
        return xml -> {
            xml.start(verb);
            String begin = identifier(source, "");
            for (OaiRecord each : shown) {
                String identifier = begin + each.header().id();
                if (withMetadata) {
                    writeRecord(xml, identifier, each);
                } else {
                    xml.header(identifier, each.header());
                }
            }
            if (next != null) {
                xml.token(next.token(cursors, verb), point.given(), next.expires());
            } else if (point.given() > 0) {
                // The last page of a list that was given in parts has an empty token.
                xml.token(null, point.given(), null);
            }
            xml.end();
        };
    }

    private @Nullable ResumptionPoint next(
            ResumptionPoint point, List<OaiSource> giving, int number, List<OaiRecord> found, List<OaiRecord> shown) {
        long given = point.given() + shown.size();
        Instant expires = now.plus(repository.tokenLife());
        if (found.size() > shown.size()) {
            OaiHeader last = shown.get(shown.size() - 1).header();
            return new ResumptionPoint(point.selection(), point.prefix(), number, last, given, expires);
        }
        for (int other = number + 1; other < giving.size(); other++) {
            OaiSource source = giving.get(other);
            if (hasSet(source, point.selection())
                    && !source.headers(point.selection(), null, 1).isEmpty()) {
                return new ResumptionPoint(point.selection(), point.prefix(), other, null, given, expires);
            }
        }
        return null;
    }

    private static boolean hasSet(OaiSource source, OaiSelection selection) {
        String set = selection.set();
        return set == null
                || source.sets().stream().anyMatch(known -> known.spec().equals(set));
    }

    private ResumptionPoint first(OaiRequest request) {
        String set = request.argument("set");
        Set<String> known = new LinkedHashSet<>();
        sources.forEach(source -> source.sets().forEach(each -> known.add(each.spec())));
        if (set != null && known.isEmpty()) {
            throw new OaiError("noSetHierarchy", "this repository has no sets");
        }
        if (set != null && !known.contains(set)) {
            throw OaiError.badArgument("there is no set " + set + "; ListSets names those that there are");
        }
        return new ResumptionPoint(
                new OaiSelection(request.from(), request.until(), set),
                Objects.requireNonNull(request.argument("metadataPrefix")),
                0,
                null,
                0,
                now);
    }

    private static List<OaiSource> requireFormat(List<OaiSource> sources, String prefix) {
        List<OaiSource> giving = sources.stream()
                .filter(source -> source.formats().stream()
                        .anyMatch(format -> format.prefix().equals(prefix)))
                .toList();
        if (giving.isEmpty()) {
            throw new OaiError(
                    "cannotDisseminateFormat",
                    "the format " + prefix + " is not given; ListMetadataFormats names those that are");
        }
        return giving;
    }

    private static void writeRecord(OaiXml xml, String identifier, OaiRecord shown) throws XMLStreamException {
        xml.start("record");
        xml.header(identifier, shown.header());
        OaiMetadata metadata = shown.metadata();
        if (metadata != null) {
            xml.metadata(metadata);
        }
        xml.end();
    }

    private String identifier(OaiSource source, String id) {
        return "oai:" + repository.domain() + ":" + source.kind() + "/" + id;
    }
}
