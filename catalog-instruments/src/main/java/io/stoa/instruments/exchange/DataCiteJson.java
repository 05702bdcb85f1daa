package io.stoa.instruments.exchange;

import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentDate;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentDraftBuilder;
import io.stoa.instruments.Party;
import io.stoa.instruments.RelatedIdentifier;
import io.stoa.instruments.RelatedIdentifierType;
import io.stoa.instruments.RelationType;
import io.stoa.instruments.TypedIdentifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DataCite 4.6 as the attributes of its REST interface, by DataCite's mapping of PIDINST: makers are creators, owners
 * are contributors of the type HostingInstitution, components are parts.
 */
public final class DataCiteJson {

    private static final Set<RelationType> NO_RELATION = Set.of(RelationType.WAS_USED_IN, RelationType.IS_ATTACHED_TO);

    private DataCiteJson() {}

    /**
     * Reads one instrument from the attributes, or from the whole answer of the interface.
     *
     * @param in UTF-8 JSON of at most 10 MB and 32 levels; it is not closed
     * @param defaults what the document does not say of itself
     * @return the instrument, and the fields that were not read
     * @throws io.stoa.core.error.UnreadableInputException if it is malformed, too large or too deep, or has no title
     */
    public static Exchanged<InstrumentDraft> read(InputStream in, ReadDefaults defaults) {
        ObjectNode document = BoundedInput.json(in, "DataCite JSON");
        ObjectNode root = attributes(document);
        LocalizedText titles = texts(root, "titles", "title", null, defaults);
        String missing = Unread.required(titles == null ? null : titles.source(), "DataCite JSON", "titles[0].title");
        String doi = Unread.take(root, "doi");
        InstrumentDraftBuilder builder = InstrumentDraft.named(
                        titles == null ? LocalizedText.of(missing, missing) : titles)
                .providedBy(defaults.providerId())
                .source(defaults.source(), defaults.source() == null ? null : doi)
                .pid(doi == null ? null : TypedIdentifier.doi(doi))
                .landingPage(Unread.take(root, "url"))
                .version(Unread.take(root, "version"))
                .manufacturers(PidinstMapping.known(parties(root, "creators", null)))
                .owners(parties(root, "contributors", "HostingInstitution"))
                .description(texts(root, "descriptions", "description", "Abstract", defaults))
                .relatedIdentifiers(related(root));
        readDates(root, builder);
        ObjectNode types = Unread.object(root, "types");
        if (types.path("resourceTypeGeneral").asString("").equals("Instrument")) {
            types.remove("resourceTypeGeneral");
            if (types.path("resourceType").asString("").equals("Instrument")) {
                types.remove("resourceType");
            }
        }
        readRepeated(root, builder.build());
        return new Exchanged<>(builder.build(), new LossReport(List.of(), LossReport.values(document)));
    }

    /**
     * Writes the attributes of one instrument. The publisher is the first owner; the year is that of the
     * commissioning.
     *
     * @param draft the instrument
     * @param fallbacks what to write for mandatory fields that it lacks; an unknown maker is written as {@code :unav}
     * @param year the year of publication where the instrument has no date of commissioning
     * @param out takes UTF-8; it is not closed
     * @return the fields that the document does not give back
     * @throws IOException if {@code out} refuses
     */
    public static LossReport write(InstrumentDraft draft, Fallbacks fallbacks, Year year, OutputStream out)
            throws IOException {
        byte[] bytes = Json.mapper().writeValueAsBytes(tree(draft, fallbacks, year));
        out.write(bytes);
        ReadDefaults reader = new ReadDefaults("", draft.names().source(), null);
        return LossReport.changed(
                draft, read(new ByteArrayInputStream(bytes), reader).value());
    }

    private static ObjectNode tree(InstrumentDraft draft, Fallbacks fallbacks, Year year) {
        ObjectNode root = Json.mapper().createObjectNode();
        TypedIdentifier pid = draft.pid() == null ? fallbacks.identifier() : draft.pid();
        if (pid.type().equalsIgnoreCase("DOI")) {
            root.put("doi", pid.value());
        }
        root.put("url", draft.landingPage() == null ? fallbacks.landingPage() : draft.landingPage());
        String version = draft.capability().version();
        if (version != null) {
            root.put("version", version);
        }
        List<Party> owners = draft.owners().isEmpty() ? List.of(Party.named(fallbacks.ownerName())) : draft.owners();
        root.put("publisher", owners.get(0).name());
        var from = draft.dates().commissioned();
        root.put("publicationYear", from == null ? year.getValue() : from.getYear());
        root.putObject("types").put("resourceTypeGeneral", "Instrument").put("resourceType", "Instrument");
        putTexts(root.putArray("titles"), "title", null, draft.names());
        LocalizedText description = draft.description();
        if (description != null) {
            putTexts(root.putArray("descriptions"), "description", "Abstract", description);
        }
        List<Party> makers = draft.manufacturers().isEmpty()
                ? List.of(Party.named(PidinstMapping.UNAVAILABLE))
                : draft.manufacturers();
        makers.forEach(maker -> party(root.withArray("creators").addObject(), maker));
        owners.forEach(owner ->
                party(root.withArray("contributors").addObject().put("contributorType", "HostingInstitution"), owner));
        for (InstrumentDate date : PidinstMapping.dates(draft)) {
            root.withArray("dates")
                    .addObject()
                    .put("date", date.text())
                    .put("dateType", "Other")
                    .put("dateInformation", PidinstMapping.type(date.type()));
        }
        draft.relatedIdentifiers().forEach(related -> putRelated(root, related));
        return root;
    }

    /** Mandatory fields that only repeat what was read elsewhere are not lost. */
    private static void readRepeated(ObjectNode root, InstrumentDraft draft) {
        String publisher = root.path("publisher").asString("");
        if (draft.owners().stream().anyMatch(owner -> owner.name().equals(publisher))) {
            root.remove("publisher");
        }
        var from = draft.dates().commissioned();
        if (from != null && root.path("publicationYear").asInt(0) == from.getYear()) {
            root.remove("publicationYear");
        }
    }

    private static ObjectNode attributes(ObjectNode document) {
        ObjectNode data = document.get("data") instanceof ObjectNode inner ? inner : document;
        return data.get("attributes") instanceof ObjectNode inner ? inner : data;
    }

    private static @Nullable LocalizedText texts(
            ObjectNode root, String list, String name, @Nullable String type, ReadDefaults defaults) {
        LocalizedText all = null;
        for (ObjectNode object : Unread.objects(root, list)) {
            String language = object.path("lang").asString(defaults.language());
            boolean wanted = object.path(name + "Type").asString("").equals(type == null ? "" : type);
            if (!wanted || all != null && all.get(language) != null) {
                continue;
            }
            String text = Unread.take(object, name);
            if (text != null) {
                object.remove(List.of("lang", name + "Type"));
                ReadDefaults in = new ReadDefaults("", language, null);
                LocalizedText one = PidinstMapping.localized(in, list, text);
                all = all == null ? one : all.with(language, one.sourceText());
            }
        }
        return all;
    }

    /** The source language comes first, so that a reader takes it for that. */
    private static void putTexts(ArrayNode list, String name, @Nullable String type, LocalizedText text) {
        List<String> languages = new ArrayList<>(text.languages());
        languages.remove(text.source());
        languages.add(0, text.source());
        for (String language : languages) {
            ObjectNode object = list.addObject().put(name, text.get(language)).put("lang", language);
            if (type != null) {
                object.put(name + "Type", type);
            }
        }
    }

    private static List<Party> parties(ObjectNode root, String list, @Nullable String type) {
        List<Party> parties = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, list)) {
            if (type != null && !object.path("contributorType").asString("").equals(type)) {
                continue;
            }
            String name = Unread.take(object, "name");
            if (name != null) {
                object.remove(List.of("nameType", "contributorType"));
                parties.add(new Party(name, null, identifier(object)));
            }
        }
        return parties;
    }

    private static @Nullable TypedIdentifier identifier(ObjectNode party) {
        for (ObjectNode object : Unread.objects(party, "nameIdentifiers")) {
            String value = object.path("nameIdentifier").asString("").strip();
            String scheme = object.path("nameIdentifierScheme").asString("").strip();
            if (!value.isEmpty() && !scheme.isEmpty()) {
                object.remove(List.of("nameIdentifier", "nameIdentifierScheme"));
                return new TypedIdentifier(scheme, value);
            }
        }
        return null;
    }

    private static void party(ObjectNode object, Party party) {
        object.put("name", party.name()).put("nameType", "Organizational");
        TypedIdentifier identifier = party.identifier();
        if (identifier != null) {
            object.putArray("nameIdentifiers")
                    .addObject()
                    .put("nameIdentifier", identifier.value())
                    .put("nameIdentifierScheme", identifier.type());
        }
    }

    private static void readDates(ObjectNode root, InstrumentDraftBuilder builder) {
        List<InstrumentDate> others = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, "dates")) {
            var type = PidinstMapping.dateType(object.path("dateInformation").asString(""));
            String text = type == null ? null : Unread.take(object, "date");
            if (type != null && text != null) {
                object.remove(List.of("dateType", "dateInformation"));
                others.add(new InstrumentDate(type, text));
            }
        }
        PidinstMapping.setDates(builder, others);
    }

    private static List<RelatedIdentifier> related(ObjectNode root) {
        List<RelatedIdentifier> all = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, "relatedIdentifiers")) {
            RelatedIdentifierType type = PidinstMapping.relatedType(
                    object.path("relatedIdentifierType").asString(""));
            RelationType relation = relation(object.path("relationType").asString(""));
            String value = type == null || relation == null ? null : Unread.take(object, "relatedIdentifier");
            if (type != null && relation != null && value != null) {
                object.remove(List.of("relatedIdentifierType", "relationType"));
                all.add(new RelatedIdentifier(value, type, relation, null));
            }
        }
        return all;
    }

    private static @Nullable RelationType relation(String code) {
        return switch (code) {
            case "HasPart" -> RelationType.HAS_COMPONENT;
            case "IsPartOf" -> RelationType.IS_COMPONENT_OF;
            default -> PidinstMapping.relation(code);
        };
    }

    private static void putRelated(ObjectNode root, RelatedIdentifier related) {
        if (NO_RELATION.contains(related.relation()) || related.type() == RelatedIdentifierType.RAID) {
            return;
        }
        String relation = switch (related.relation()) {
            case HAS_COMPONENT -> "HasPart";
            case IS_COMPONENT_OF -> "IsPartOf";
            default -> related.relation().code();
        };
        root.withArray("relatedIdentifiers")
                .addObject()
                .put("relatedIdentifier", related.value())
                .put("relatedIdentifierType", related.type().code())
                .put("relationType", relation);
    }
}
