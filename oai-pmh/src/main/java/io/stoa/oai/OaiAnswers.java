package io.stoa.oai;

import io.stoa.core.oai.OaiFormat;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.oai.OaiSource;
import io.stoa.core.page.Cursors;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        OaiMetadata metadata = header.deleted()
                ? null
                : found.source().metadata(List.of(header.id()), prefix).get(header.id());
        return xml -> {
            xml.start("GetRecord");
            writeRecord(xml, identifier, header, metadata);
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
        List<OaiHeader> headers = List.of();
        while (number < giving.size()) {
            headers = headers(giving.get(number), point.selection(), after, repository.pageSize() + 1);
            if (!headers.isEmpty()) {
                break;
            }
            number++;
            after = null;
        }
        if (headers.isEmpty()) {
            throw token == null
                    ? new OaiError("noRecordsMatch", "no records match " + request.arguments())
                    : OaiError.badToken("there is nothing behind this resumption token any more; begin again");
        }
        return page(request.verb(), records, point, giving, number, headers);
    }

    private OaiAnswer page(
            String verb,
            boolean records,
            ResumptionPoint point,
            List<OaiSource> giving,
            int number,
            List<OaiHeader> headers) {
        OaiSource source = giving.get(number);
        List<OaiHeader> shown = headers.subList(0, Math.min(repository.pageSize(), headers.size()));
        ResumptionPoint next = next(point, giving, number, headers, shown);
        Map<String, OaiMetadata> metadata = records ? metadata(source, shown, point.prefix()) : Map.of();
        return xml -> {
            xml.start(verb);
            for (OaiHeader header : shown) {
                String identifier = identifier(source, header.id());
                if (records) {
                    writeRecord(xml, identifier, header, metadata.get(header.id()));
                } else {
                    xml.header(identifier, header);
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
            ResumptionPoint point, List<OaiSource> giving, int number, List<OaiHeader> headers, List<OaiHeader> shown) {
        long given = point.given() + shown.size();
        Instant expires = now.plus(repository.tokenLife());
        if (headers.size() > shown.size()) {
            OaiHeader last = shown.get(shown.size() - 1);
            return new ResumptionPoint(point.selection(), point.prefix(), number, last, given, expires);
        }
        for (int other = number + 1; other < giving.size(); other++) {
            if (!headers(giving.get(other), point.selection(), null, 1).isEmpty()) {
                return new ResumptionPoint(point.selection(), point.prefix(), other, null, given, expires);
            }
        }
        return null;
    }

    private static List<OaiHeader> headers(
            OaiSource source, OaiSelection selection, @Nullable OaiHeader after, int most) {
        String set = selection.set();
        boolean has = set == null
                || source.sets().stream().anyMatch(known -> known.spec().equals(set));
        return has ? source.headers(selection, after, most) : List.of();
    }

    private static Map<String, OaiMetadata> metadata(OaiSource source, List<OaiHeader> shown, String prefix) {
        List<String> ids = new ArrayList<>();
        shown.stream().filter(header -> !header.deleted()).forEach(header -> ids.add(header.id()));
        return source.metadata(ids, prefix);
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

    /** A record whose metadata went while the answer was made is told as deleted, as it will be at the next harvest. */
    private static void writeRecord(OaiXml xml, String identifier, OaiHeader header, @Nullable OaiMetadata metadata)
            throws XMLStreamException {
        xml.start("record");
        xml.header(
                identifier,
                metadata != null || header.deleted()
                        ? header
                        : new OaiHeader(header.id(), header.datestamp(), header.sets(), true));
        if (metadata != null) {
            xml.metadata(metadata);
        }
        xml.end();
    }

    private String identifier(OaiSource source, String id) {
        return "oai:" + repository.domain() + ":" + source.kind() + "/" + id;
    }
}
