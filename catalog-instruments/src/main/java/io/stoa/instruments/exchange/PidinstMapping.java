package io.stoa.instruments.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.AlternateIdentifier;
import io.stoa.instruments.AlternateIdentifierKind;
import io.stoa.instruments.InstrumentDate;
import io.stoa.instruments.InstrumentDateType;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentDraftBuilder;
import io.stoa.instruments.Model;
import io.stoa.instruments.NamedType;
import io.stoa.instruments.Party;
import io.stoa.instruments.RelatedIdentifier;
import io.stoa.instruments.RelatedIdentifierType;
import io.stoa.instruments.RelationType;
import io.stoa.instruments.TypedIdentifier;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PIDINST 1.0 as the tree of its JSON form, which the XML form is brought to as well. */
final class PidinstMapping {

    static final String UNAVAILABLE = ":unav";
    private static final String FORMAT = "PIDINST";

    private static final Map<AlternateIdentifierKind, String> ALTERNATE_TYPES = Map.of(
            AlternateIdentifierKind.SERIAL_NUMBER, "SerialNumber",
            AlternateIdentifierKind.INVENTORY_NUMBER, "InventoryNumber",
            AlternateIdentifierKind.OTHER, "Other");

    private PidinstMapping() {}

    static Exchanged<InstrumentDraft> read(ObjectNode root, ReadDefaults defaults) {
        String name = Unread.required(Unread.take(root, "name"), FORMAT, "name");
        TypedIdentifier pid = identifier(root, "identifier");
        InstrumentDraftBuilder builder = InstrumentDraft.named(localized(defaults, "name", name))
                .providedBy(defaults.providerId())
                .source(defaults.source(), defaults.source() == null || pid == null ? null : pid.value())
                .pid(pid)
                .landingPage(Unread.take(root, "landingPage"))
                .owners(parties(root, "owners", "owner"))
                .manufacturers(known(parties(root, "manufacturers", "manufacturer")))
                .instrumentTypes(types(root))
                .measuredVariables(Unread.texts(root, "measuredVariables"))
                .relatedIdentifiers(related(root))
                .alternateIdentifiers(alternates(root));
        String description = Unread.take(root, "description");
        builder.description(description == null ? null : localized(defaults, "description", description));
        readModel(root, builder);
        readDates(root, builder);
        if ("1.0".equals(root.path("schemaVersion").asString(""))) {
            root.remove("schemaVersion");
        }
        return new Exchanged<>(builder.build(), new LossReport(List.of(), LossReport.values(root)));
    }

    static ObjectNode write(InstrumentDraft draft, Fallbacks fallbacks) {
        ObjectNode root = Json.mapper().createObjectNode();
        put(root, "identifier", draft.pid() == null ? fallbacks.identifier() : draft.pid());
        root.put("schemaVersion", "1.0");
        root.put("landingPage", draft.landingPage() == null ? fallbacks.landingPage() : draft.landingPage());
        root.put("name", english(draft.names()));
        writeOwners(root, draft.owners().isEmpty() ? List.of(Party.named(fallbacks.ownerName())) : draft.owners());
        List<Party> makers =
                draft.manufacturers().isEmpty() ? List.of(Party.named(UNAVAILABLE)) : draft.manufacturers();
        makers.forEach(maker -> party(root.withArray("manufacturers"), "manufacturer", maker));
        Model model = draft.model();
        if (model != null) {
            named(root.putObject("model"), "model", model.name(), model.identifier());
        }
        LocalizedText description = draft.description();
        if (description != null) {
            root.put("description", english(description));
        }
        draft.instrumentTypes()
                .forEach(type -> named(
                        root.withArray("instrumentTypes").addObject(),
                        "instrumentType",
                        type.name(),
                        type.identifier()));
        draft.measuredVariables().forEach(root.withArray("measuredVariables")::add);
        writeDates(root, draft);
        writeIdentifiers(root, draft);
        List.copyOf(root.propertyNames()).stream()
                .filter(property -> root.get(property) instanceof ArrayNode array && array.isEmpty())
                .forEach(root::remove);
        return root;
    }

    /** The white paper recommends English; the source language stands in where there is none. */
    static String english(LocalizedText text) {
        String english = text.get("en");
        return english == null ? text.sourceText() : english;
    }

    /** For reading back: what the written document is understood as by someone who knows its language. */
    static ReadDefaults reader(InstrumentDraft draft) {
        String language = draft.names().get("en") == null ? draft.names().source() : "en";
        return new ReadDefaults("", language, null);
    }

    static LocalizedText localized(ReadDefaults defaults, String path, String text) {
        try {
            return LocalizedText.of(defaults.language(), text);
        } catch (RuleViolationException e) {
            throw new UnreadableInputException(
                    Message.of(
                            "instruments.exchange.value",
                            "path",
                            path,
                            "reason",
                            e.violations().get(0).message()),
                    e);
        }
    }

    static @Nullable LocalDate isoDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static List<Party> known(List<Party> makers) {
        return makers.equals(List.of(Party.named(UNAVAILABLE))) ? List.of() : makers;
    }

    private static @Nullable TypedIdentifier identifier(ObjectNode parent, String name) {
        if (!(parent.get(name) instanceof ObjectNode object)) {
            return null;
        }
        String value = object.path(name).asString("").strip();
        String type = object.path(name + "Type").asString("").strip();
        if (value.isEmpty() || type.isEmpty()) {
            return null;
        }
        object.remove(List.of(name, name + "Type"));
        return new TypedIdentifier(type, value);
    }

    private static List<Party> parties(ObjectNode root, String list, String item) {
        List<Party> parties = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, list)) {
            String name = Unread.take(object, item + "Name");
            if (name != null) {
                parties.add(new Party(
                        name,
                        item.equals("owner") ? Unread.take(object, "ownerContact") : null,
                        identifier(object, item + "Identifier")));
            }
        }
        return parties;
    }

    private static List<NamedType> types(ObjectNode root) {
        List<NamedType> types = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, "instrumentTypes")) {
            String name = Unread.take(object, "instrumentTypeName");
            if (name != null) {
                types.add(new NamedType(name, identifier(object, "instrumentTypeIdentifier")));
            }
        }
        return types;
    }

    private static void readModel(ObjectNode root, InstrumentDraftBuilder builder) {
        ObjectNode model = Unread.object(root, "model");
        String name = Unread.take(model, "modelName");
        if (name != null) {
            builder.model(new Model(name, identifier(model, "modelIdentifier")));
        }
    }

    private static void readDates(ObjectNode root, InstrumentDraftBuilder builder) {
        List<InstrumentDate> dates = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, "dates")) {
            String text = object.path("date").asString("").strip();
            InstrumentDateType type =
                    dateType(object.path("dateType").asString("").strip());
            if (!text.isEmpty() && type != null) {
                object.remove(List.of("date", "dateType"));
                dates.add(new InstrumentDate(type, text));
            }
        }
        setDates(builder, dates);
    }

    /** The first ISO date of each type is the date; the others are kept as written. */
    static void setDates(InstrumentDraftBuilder builder, List<InstrumentDate> dates) {
        LocalDate from = null;
        LocalDate until = null;
        List<InstrumentDate> others = new ArrayList<>();
        for (InstrumentDate written : dates) {
            LocalDate date = isoDate(written.text());
            if (date != null && written.type() == InstrumentDateType.COMMISSIONED && from == null) {
                from = date;
            } else if (date != null && written.type() == InstrumentDateType.DECOMMISSIONED && until == null) {
                until = date;
            } else {
                others.add(written);
            }
        }
        builder.commissioned(from).decommissioned(until).otherDates(others);
    }

    static @Nullable InstrumentDateType dateType(String text) {
        return Arrays.stream(InstrumentDateType.values())
                .filter(type -> type.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    private static List<RelatedIdentifier> related(ObjectNode root) {
        List<RelatedIdentifier> all = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, "relatedIdentifiers")) {
            String value = object.path("relatedIdentifier").asString("").strip();
            RelatedIdentifierType type =
                    relatedType(object.path("relatedIdentifierType").asString(""));
            RelationType relation = relation(object.path("relationType").asString(""));
            if (!value.isEmpty() && type != null && relation != null) {
                object.remove(List.of("relatedIdentifier", "relatedIdentifierType", "relationType"));
                all.add(new RelatedIdentifier(value, type, relation, Unread.take(object, "relatedIdentifierName")));
            }
        }
        return all;
    }

    static @Nullable RelatedIdentifierType relatedType(String code) {
        return Arrays.stream(RelatedIdentifierType.values())
                .filter(type -> type.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable RelationType relation(String code) {
        return Arrays.stream(RelationType.values())
                .filter(relation -> relation.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElse(null);
    }

    private static List<AlternateIdentifier> alternates(ObjectNode root) {
        List<AlternateIdentifier> all = new ArrayList<>();
        for (ObjectNode object : Unread.objects(root, "alternateIdentifiers")) {
            String value = object.path("alternateIdentifier").asString("").strip();
            AlternateIdentifierKind kind =
                    kind(object.path("alternateIdentifierType").asString(""));
            if (!value.isEmpty() && kind != null) {
                object.remove(List.of("alternateIdentifier", "alternateIdentifierType"));
                all.add(new AlternateIdentifier(kind, value, Unread.take(object, "alternateIdentifierName")));
            }
        }
        return all;
    }

    static @Nullable AlternateIdentifierKind kind(String type) {
        return ALTERNATE_TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(type.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static String type(AlternateIdentifierKind kind) {
        return Objects.requireNonNull(ALTERNATE_TYPES.get(kind), kind.name());
    }

    static String type(InstrumentDateType type) {
        return type == InstrumentDateType.COMMISSIONED ? "Commissioned" : "DeCommissioned";
    }

    private static void writeOwners(ObjectNode root, List<Party> owners) {
        for (Party owner : owners) {
            party(root.withArray("owners"), "owner", owner);
        }
    }

    private static void party(ArrayNode list, String item, Party party) {
        ObjectNode object = list.addObject();
        object.put(item + "Name", party.name());
        if (item.equals("owner") && party.contact() != null) {
            object.put("ownerContact", party.contact());
        }
        put(object, item + "Identifier", party.identifier());
    }

    private static void named(ObjectNode object, String item, String name, @Nullable TypedIdentifier identifier) {
        object.put(item + "Name", name);
        put(object, item + "Identifier", identifier);
    }

    private static void put(ObjectNode parent, String name, @Nullable TypedIdentifier identifier) {
        if (identifier != null) {
            parent.putObject(name).put(name, identifier.value()).put(name + "Type", identifier.type());
        }
    }

    private static void writeDates(ObjectNode root, InstrumentDraft draft) {
        for (InstrumentDate date : dates(draft)) {
            root.withArray("dates").addObject().put("date", date.text()).put("dateType", type(date.type()));
        }
    }

    static List<InstrumentDate> dates(InstrumentDraft draft) {
        List<InstrumentDate> dates = new ArrayList<>();
        LocalDate from = draft.dates().commissioned();
        LocalDate until = draft.dates().decommissioned();
        if (from != null) {
            dates.add(new InstrumentDate(InstrumentDateType.COMMISSIONED, from.toString()));
        }
        if (until != null) {
            dates.add(new InstrumentDate(InstrumentDateType.DECOMMISSIONED, until.toString()));
        }
        dates.addAll(draft.dates().others());
        return dates;
    }

    private static void writeIdentifiers(ObjectNode root, InstrumentDraft draft) {
        for (RelatedIdentifier related : draft.relatedIdentifiers()) {
            ObjectNode object = root.withArray("relatedIdentifiers").addObject();
            object.put("relatedIdentifier", related.value())
                    .put("relatedIdentifierType", related.type().code())
                    .put("relationType", related.relation().code());
            if (related.name() != null) {
                object.put("relatedIdentifierName", related.name());
            }
        }
        for (AlternateIdentifier alternate : draft.alternateIdentifiers()) {
            ObjectNode object = root.withArray("alternateIdentifiers").addObject();
            object.put("alternateIdentifier", alternate.value()).put("alternateIdentifierType", type(alternate.kind()));
            if (alternate.name() != null) {
                object.put("alternateIdentifierName", alternate.name());
            }
        }
    }
}
