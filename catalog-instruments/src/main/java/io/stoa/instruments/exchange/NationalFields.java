package io.stoa.instruments.exchange;

import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.AlternateIdentifier;
import io.stoa.instruments.AlternateIdentifierKind;
import io.stoa.instruments.Contact;
import io.stoa.instruments.CustomsRecord;
import io.stoa.instruments.Facility;
import io.stoa.instruments.Funding;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentDraftBuilder;
import io.stoa.instruments.Money;
import io.stoa.instruments.Party;
import io.stoa.instruments.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of the national platform as implementations write them. */
final class NationalFields {

    static final LocalizedText NO_NAME = LocalizedText.of("zh", "–");

    private static final String SEPARATOR = "；";
    private static final Place NO_PLACE = new Place(null, null, null, null, null, null);
    private static final Facility NO_FACILITY = new Facility(null, null, null);
    private static final Funding NO_FUNDING = new Funding(null, null, null, null);

    private NationalFields() {}

    static List<NationalField> all() {
        return List.of(
                name("cname", "zh"),
                name("ename", "en"),
                text("insCode", InstrumentDraft::sourceId, (b, d, v) -> b.source(d.source(), v)),
                new NationalField("innerId", NationalFields::inventory, NationalFields::withInventory),
                facility("instrBelongsType", Facility::type, (f, v) -> new Facility(v, f.name(), f.resourceName())),
                facility("instrBelongsName", Facility::name, (f, v) -> new Facility(f.type(), v, f.resourceName())),
                facility("resourceName", Facility::resourceName, (f, v) -> new Facility(f.type(), f.name(), v)),
                text("instrCategory", InstrumentDraft::classCode, (b, d, v) -> b.classCode(v)),
                choice(
                        "instrSource",
                        InstrumentLabels.ORIGINS,
                        d -> d.acquisition().origin(),
                        InstrumentDraftBuilder::origin),
                choice(
                        "instrSupervise",
                        Map.of("是", true, "否", false),
                        d -> d.acquisition().supervised(),
                        InstrumentDraftBuilder::supervised),
                parsed(
                        "worth",
                        d -> tenThousands(d.acquisition().worth()),
                        NationalFields::money,
                        InstrumentDraftBuilder::worth),
                choice("type", InstrumentLabels.RANGES, InstrumentDraft::range, InstrumentDraftBuilder::range),
                text("subject", d -> joined(d.subjects()), (b, d, v) -> b.subjects(List.of(v.split("\\s*[;；,，]\\s*")))),
                text("nation", d -> d.acquisition().nation(), (b, d, v) -> b.nation(v)),
                text("instrVersion", NationalFields::version, (b, d, v) -> b.version(v)),
                text(
                        "manufacturer",
                        d -> joined(d.manufacturers().stream().map(Party::name).toList()),
                        (b, d, v) -> b.manufacturers(List.of(v.split("\\s*[;；]\\s*")).stream()
                                .map(Party::named)
                                .toList())),
                parsed(
                        "beginDate",
                        d -> date(d.dates().commissioned()),
                        PidinstMapping::isoDate,
                        InstrumentDraftBuilder::commissioned),
                text("technical", d -> d.capability().indicators(), (b, d, v) -> b.indicators(v)),
                text("function", d -> d.capability().functions(), (b, d, v) -> b.functions(v)),
                text("requirement", d -> d.sharing().requirement(), (b, d, v) -> b.requirement(v)),
                text("fee", d -> d.sharing().fee(), (b, d, v) -> b.fee(v)),
                text("serviceContent", d -> d.sharing().serviceContent(), (b, d, v) -> b.serviceContent(v)),
                text("serviceUrl", d -> d.sharing().serviceUrl(), (b, d, v) -> b.serviceUrl(v)),
                parsed(
                        "runMachine",
                        d -> plain(d.yearlyHours().run()),
                        NationalFields::decimal,
                        InstrumentDraftBuilder::runHours),
                parsed(
                        "serviceMachine",
                        d -> plain(d.yearlyHours().service()),
                        NationalFields::decimal,
                        InstrumentDraftBuilder::serviceHours),
                funds("fundsCentral", Funding::central, (f, m) -> new Funding(m, f.local(), f.own(), f.other())),
                funds("fundsLocal", Funding::local, (f, m) -> new Funding(f.central(), m, f.own(), f.other())),
                funds("fundsOwn", Funding::own, (f, m) -> new Funding(f.central(), f.local(), m, f.other())),
                funds("fundsOther", Funding::other, (f, m) -> new Funding(f.central(), f.local(), f.own(), m)),
                text("insideDepart", InstrumentDraft::department, (b, d, v) -> b.department(v)),
                place(
                        "province",
                        Place::province,
                        (p, v) -> new Place(v, p.city(), p.county(), p.street(), p.address(), p.postalCode())),
                place(
                        "city",
                        Place::city,
                        (p, v) -> new Place(p.province(), v, p.county(), p.street(), p.address(), p.postalCode())),
                place(
                        "county",
                        Place::county,
                        (p, v) -> new Place(p.province(), p.city(), v, p.street(), p.address(), p.postalCode())),
                place(
                        "street",
                        Place::street,
                        (p, v) -> new Place(p.province(), p.city(), p.county(), v, p.address(), p.postalCode())),
                place(
                        "address",
                        Place::address,
                        (p, v) -> new Place(p.province(), p.city(), p.county(), p.street(), v, p.postalCode())),
                place(
                        "postalcode",
                        Place::postalCode,
                        (p, v) -> new Place(p.province(), p.city(), p.county(), p.street(), p.address(), v)),
                text(
                        "contact",
                        d -> contact(d, Contact::name),
                        (b, d, v) -> b.contacts(List.of(new Contact(v, null, null, false)))),
                contactPart("phone", Contact::phone, (c, v) -> new Contact(c.name(), v, c.email(), c.published())),
                contactPart("email", Contact::email, (c, v) -> new Contact(c.name(), c.phone(), v, c.published())),
                choice(
                        "shareMode",
                        InstrumentLabels.SHARING,
                        d -> d.sharing().mode(),
                        InstrumentDraftBuilder::sharingMode),
                choice(
                        "status",
                        InstrumentLabels.STATES,
                        InstrumentDraft::workingState,
                        InstrumentDraftBuilder::workingState),
                text(
                        "declarationNumber",
                        d -> customs(d, CustomsRecord::declarationNumber),
                        (b, d, v) -> b.customs(new CustomsRecord(v, null, null))),
                customsPart(
                        "itemNumber",
                        d -> customs(d, CustomsRecord::itemNumber),
                        (c, v) -> new CustomsRecord(c.declarationNumber(), v, c.importDate())),
                customsPart(
                        "importDate",
                        d -> customs(d, c -> date(c.importDate())),
                        (c, v) -> PidinstMapping.isoDate(v) == null
                                ? null
                                : new CustomsRecord(c.declarationNumber(), c.itemNumber(), PidinstMapping.isoDate(v))));
    }

    private interface TextSetter {
        InstrumentDraftBuilder set(InstrumentDraftBuilder builder, InstrumentDraft draft, String value);
    }

    private interface ValueSetter<V> {
        InstrumentDraftBuilder set(InstrumentDraftBuilder builder, V value);
    }

    private static NationalField text(
            String name, Function<InstrumentDraft, @Nullable String> getter, TextSetter setter) {
        return new NationalField(
                name, getter, (d, v) -> setter.set(d.toBuilder(), d, v).build());
    }

    private static <V> NationalField parsed(
            String name,
            Function<InstrumentDraft, @Nullable String> getter,
            Function<String, @Nullable V> parser,
            ValueSetter<V> setter) {
        return new NationalField(name, getter, (d, v) -> {
            V value = parser.apply(v);
            return value == null ? null : setter.set(d.toBuilder(), value).build();
        });
    }

    private static <V> NationalField choice(
            String name, Map<String, V> labels, Function<InstrumentDraft, @Nullable V> getter, ValueSetter<V> setter) {
        return parsed(name, d -> InstrumentLabels.name(labels, getter.apply(d)), labels::get, setter);
    }

    private static NationalField name(String name, String language) {
        return text(
                name,
                d -> d.names().get(language),
                (b, d, v) -> b.names(
                        d.names().equals(NO_NAME)
                                ? LocalizedText.of(language, v)
                                : d.names().with(language, v)));
    }

    private static NationalField facility(
            String name, Function<Facility, @Nullable String> part, BiFunction<Facility, String, Facility> with) {
        return text(
                name,
                d -> part.apply(or(d.facility(), NO_FACILITY)),
                (b, d, v) -> b.facility(with.apply(or(d.facility(), NO_FACILITY), v)));
    }

    private static NationalField place(
            String name, Function<Place, @Nullable String> part, BiFunction<Place, String, Place> with) {
        return text(
                name,
                d -> part.apply(or(d.place(), NO_PLACE)),
                (b, d, v) -> b.place(with.apply(or(d.place(), NO_PLACE), v)));
    }

    private static NationalField funds(
            String name, Function<Funding, @Nullable Money> part, BiFunction<Funding, Money, Funding> with) {
        return new NationalField(
                name, d -> tenThousands(part.apply(or(d.acquisition().funding(), NO_FUNDING))), (d, v) -> {
                    Money money = money(v);
                    Funding before = or(d.acquisition().funding(), NO_FUNDING);
                    return money == null
                            ? null
                            : d.toBuilder().funding(with.apply(before, money)).build();
                });
    }

    private static NationalField contactPart(
            String name, Function<Contact, @Nullable String> part, BiFunction<Contact, String, Contact> with) {
        return new NationalField(
                name,
                d -> contact(d, part),
                (d, v) -> d.contacts().isEmpty()
                        ? null
                        : d.toBuilder()
                                .contacts(List.of(with.apply(d.contacts().get(0), v)))
                                .build());
    }

    private static NationalField customsPart(
            String name,
            Function<InstrumentDraft, @Nullable String> getter,
            BiFunction<CustomsRecord, String, @Nullable CustomsRecord> with) {
        return new NationalField(name, getter, (d, v) -> {
            CustomsRecord before = d.acquisition().customs();
            CustomsRecord after = before == null ? null : with.apply(before, v);
            return after == null ? null : d.toBuilder().customs(after).build();
        });
    }

    private static <V> V or(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String contact(InstrumentDraft draft, Function<Contact, @Nullable String> part) {
        return draft.contacts().isEmpty() ? null : part.apply(draft.contacts().get(0));
    }

    private static @Nullable String customs(InstrumentDraft draft, Function<CustomsRecord, @Nullable String> part) {
        CustomsRecord customs = draft.acquisition().customs();
        return customs == null ? null : part.apply(customs);
    }

    private static @Nullable String inventory(InstrumentDraft draft) {
        return draft.alternateIdentifiers().stream()
                .filter(identifier -> identifier.kind() == AlternateIdentifierKind.INVENTORY_NUMBER)
                .map(AlternateIdentifier::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable InstrumentDraft withInventory(InstrumentDraft draft, String value) {
        return draft.toBuilder()
                .alternate(AlternateIdentifier.inventoryNumber(value))
                .build();
    }

    /** 规格型号 is one field there; the model stands in where no version is given. */
    private static @Nullable String version(InstrumentDraft draft) {
        String version = draft.capability().version();
        return version != null || draft.model() == null
                ? version
                : draft.model().name();
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(SEPARATOR, values);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String tenThousands(@Nullable Money money) {
        if (money == null || !money.currency().equals("CNY")) {
            return null;
        }
        return BigDecimal.valueOf(money.minorUnits(), 6)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static @Nullable Money money(String text) {
        BigDecimal amount = decimal(text);
        return amount == null
                ? null
                : Money.cny(amount.movePointRight(6)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** Exponents are not taken: a short text could stand for a number that fills the memory. */
    private static @Nullable BigDecimal decimal(String text) {
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
    }
}
