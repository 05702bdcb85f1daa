package io.stoa.samples.portal.instruments;

import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.AlternateIdentifier;
import io.stoa.instruments.AlternateIdentifierKind;
import io.stoa.instruments.Contact;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentDraftBuilder;
import io.stoa.instruments.InstrumentOrigin;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.Model;
import io.stoa.instruments.Money;
import io.stoa.instruments.Party;
import io.stoa.instruments.Place;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.WorkingState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An instrument as the form shows it; what the form does not show stays as it was.
 *
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param descriptionZh Chinese description
 * @param descriptionEn English description
 * @param department code of the department
 * @param region GB/T 2260 code
 * @param subjects GB/T 13745 codes, divided by commas
 * @param classCode class, six digits
 * @param range general or special purpose
 * @param working how well it works
 * @param model model
 * @param manufacturers who made it, divided by semicolons
 * @param nation where it was made
 * @param serial serial number
 * @param inventory inventory number
 * @param origin how the organisation came by it
 * @param worth original value in yuan
 * @param commissioned when it came into use
 * @param variables what it measures, divided by semicolons
 * @param indicators technical indicators
 * @param functions functions
 * @param sharing to whom it is shared
 * @param requirement what is asked of users
 * @param fee what it costs, in words
 * @param service what is offered
 * @param serviceUrl where to ask for it
 * @param runHours hours run a year
 * @param serviceHours hours of service a year
 * @param province province
 * @param city city
 * @param county county
 * @param street street
 * @param postalCode postal code
 * @param contact whom to ask
 * @param phone telephone
 * @param email e-mail
 * @param contactPublished whether everybody may see the contact
 * @param notes internal notes
 * @param version the entry's version as it was read
 */
record InstrumentForm(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String descriptionZh,
        @Nullable String descriptionEn,
        @Nullable String department,
        @Nullable String region,
        @Nullable String subjects,
        @Nullable String classCode,
        @Nullable InstrumentRange range,
        @Nullable WorkingState working,
        @Nullable String model,
        @Nullable String manufacturers,
        @Nullable String nation,
        @Nullable String serial,
        @Nullable String inventory,
        @Nullable InstrumentOrigin origin,
        @Nullable BigDecimal worth,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate commissioned,

        @Nullable String variables,
        @Nullable String indicators,
        @Nullable String functions,
        @Nullable SharingMode sharing,
        @Nullable String requirement,
        @Nullable String fee,
        @Nullable String service,
        @Nullable String serviceUrl,
        @Nullable BigDecimal runHours,
        @Nullable BigDecimal serviceHours,
        @Nullable String province,
        @Nullable String city,
        @Nullable String county,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean contactPublished,
        @Nullable String notes,
        @Nullable Long version) {

    private static final String BETWEEN = "; ";
    private static final int FEN = 2;

    /** The form of an instrument. */
    static InstrumentForm of(InstrumentDraft draft, long version) {
        Place place = draft.place();
        Contact first = draft.contacts().isEmpty() ? null : draft.contacts().get(0);
        Money worth = draft.acquisition().worth();
        return new InstrumentForm(
                draft.names().get("zh"),
                draft.names().get("en"),
                draft.description() == null ? null : draft.description().get("zh"),
                draft.description() == null ? null : draft.description().get("en"),
                draft.department(),
                draft.region(),
                String.join(", ", draft.subjects()),
                draft.classCode(),
                draft.range(),
                draft.workingState(),
                draft.model() == null ? null : draft.model().name(),
                draft.manufacturers().stream().map(Party::name).collect(Collectors.joining(BETWEEN)),
                draft.acquisition().nation(),
                number(draft, AlternateIdentifierKind.SERIAL_NUMBER),
                number(draft, AlternateIdentifierKind.INVENTORY_NUMBER),
                draft.acquisition().origin(),
                worth == null ? null : BigDecimal.valueOf(worth.minorUnits(), FEN),
                draft.dates().commissioned(),
                String.join(BETWEEN, draft.measuredVariables()),
                draft.capability().indicators(),
                draft.capability().functions(),
                draft.sharing().mode(),
                draft.sharing().requirement(),
                draft.sharing().fee(),
                draft.sharing().serviceContent(),
                draft.sharing().serviceUrl(),
                draft.yearlyHours().run(),
                draft.yearlyHours().service(),
                place == null ? null : place.province(),
                place == null ? null : place.city(),
                place == null ? null : place.county(),
                place == null ? null : place.street(),
                place == null ? null : place.postalCode(),
                first == null ? null : first.name(),
                first == null ? null : first.phone(),
                first == null ? null : first.email(),
                first != null && first.published(),
                draft.internalNotes(),
                version);
    }

    /** An instrument of an organisation as the form says; {@code before} is what it was, or null if it is new. */
    InstrumentDraft draft(@Nullable InstrumentDraft before, String providerId) {
        LocalizedText names = text(before == null ? null : before.names(), nameZh, nameEn);
        LocalizedText named = names == null ? LocalizedText.of("zh", " ") : names;
        InstrumentDraftBuilder builder = before == null
                ? InstrumentDraft.named(named).providedBy(providerId)
                : before.toBuilder().names(named);
        builder.description(text(before == null ? null : before.description(), descriptionZh, descriptionEn))
                .department(department)
                .region(region)
                .subjects(list(subjects, "[,，;；\\s]+"))
                .classCode(classCode)
                .range(range)
                .workingState(working)
                .model(model == null ? null : Model.named(model))
                .manufacturers(
                        list(manufacturers, "[;；]").stream().map(Party::named).toList())
                .measuredVariables(list(variables, "[;；]"))
                .nation(nation)
                .origin(origin)
                .worth(
                        worth == null
                                ? null
                                : Money.cny(worth.movePointRight(FEN).longValue()))
                .commissioned(commissioned)
                .alternateIdentifiers(numbers(before))
                .indicators(indicators)
                .functions(functions)
                .contacts(contacts(before))
                .place(place(before))
                .internalNotes(notes);
        return terms(builder).build();
    }

    private InstrumentDraftBuilder terms(InstrumentDraftBuilder builder) {
        return builder.sharingMode(sharing)
                .requirement(requirement)
                .fee(fee)
                .serviceContent(service)
                .serviceUrl(serviceUrl)
                .runHours(runHours)
                .serviceHours(serviceHours);
    }

    private @Nullable Place place(@Nullable InstrumentDraft before) {
        String address =
                before == null || before.place() == null ? null : before.place().address();
        boolean known = java.util.stream.Stream.of(province, city, county, street, postalCode, address)
                .anyMatch(java.util.Objects::nonNull);
        return known ? new Place(province, city, county, street, address, postalCode) : null;
    }

    /** The first is the form's; the others stay. */
    private List<Contact> contacts(@Nullable InstrumentDraft before) {
        List<Contact> contacts = new ArrayList<>();
        if (contact != null) {
            contacts.add(new Contact(contact, phone, email, Boolean.TRUE.equals(contactPublished)));
        }
        if (before != null) {
            before.contacts().stream().skip(1).forEach(contacts::add);
        }
        return contacts;
    }

    private List<AlternateIdentifier> numbers(@Nullable InstrumentDraft before) {
        List<AlternateIdentifier> numbers = new ArrayList<>();
        if (serial != null) {
            numbers.add(AlternateIdentifier.serialNumber(serial));
        }
        if (inventory != null) {
            numbers.add(AlternateIdentifier.inventoryNumber(inventory));
        }
        if (before != null) {
            before.alternateIdentifiers().stream()
                    .filter(each -> each.kind() == AlternateIdentifierKind.OTHER)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static @Nullable String number(InstrumentDraft draft, AlternateIdentifierKind kind) {
        return draft.alternateIdentifiers().stream()
                .filter(each -> each.kind() == kind)
                .map(AlternateIdentifier::value)
                .findFirst()
                .orElse(null);
    }

    /** The texts of the form; those in other languages stay. */
    private static @Nullable LocalizedText text(
            @Nullable LocalizedText before, @Nullable String zh, @Nullable String en) {
        if (zh == null && en == null) {
            return null;
        }
        if (before != null && zh != null && en != null) {
            LocalizedText text = zh.equals(before.get("zh")) ? before : before.with("zh", zh);
            return en.equals(text.get("en")) ? text : text.with("en", en);
        }
        LocalizedText text = zh == null ? LocalizedText.of("en", String.valueOf(en)) : LocalizedText.of("zh", zh);
        return zh == null || en == null ? text : text.with("en", en);
    }

    private static List<String> list(@Nullable String text, String between) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(between))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
