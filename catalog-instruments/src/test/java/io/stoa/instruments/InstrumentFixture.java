package io.stoa.instruments;

import io.stoa.core.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Instruments for tests. */
final class InstrumentFixture {

    private InstrumentFixture() {}

    /** Says something in every part of the description but photos, which need a file. */
    static InstrumentDraftBuilder fullyDescribed(String providerId, LocalizedText names) {
        return InstrumentDraft.named(names)
                .providedBy(providerId)
                .department("PHYS")
                .region("220100")
                .subjects(List.of("1404520"))
                .description(LocalizedText.of("en", "Images surfaces with electrons.")
                        .with("zh", "用电子束成像。"))
                .pid(TypedIdentifier.handle("20.500.12345/sem-" + names.sourceText()))
                .landingPage("https://instruments.example.org/sem")
                .ownedBy(new Party(
                        "Institute", "owner@example.org", new TypedIdentifier("ROR", "https://ror.org/02y3ad647")))
                .manufacturedBy(new Party("JEOL", "sales@example.org", null))
                .model(new Model("JSM-7900F", TypedIdentifier.doi("10.1000/182")))
                .instrumentType(NamedType.named("scanning electron microscope"))
                .measuredVariables(List.of("surface topography"))
                .commissioned(LocalDate.of(2019, 5, 6))
                .decommissioned(LocalDate.of(2029, 5, 6))
                .otherDates(List.of(new InstrumentDate(InstrumentDateType.COMMISSIONED, "spring 2019")))
                .related(new RelatedIdentifier(
                        "10.1000/183", RelatedIdentifierType.DOI, RelationType.IS_DESCRIBED_BY, "Handbook"))
                .alternate(AlternateIdentifier.serialNumber("SN " + names.sourceText()))
                .alternate(AlternateIdentifier.inventoryNumber("INV-" + names.sourceText()))
                .classCode("030101")
                .range(InstrumentRange.GENERAL)
                .facility(new Facility("科学仪器中心", "Microscopy", "Electron microscopes"))
                .origin(InstrumentOrigin.PURCHASED)
                .worth(Money.cny(320_000_000))
                .nation("JP")
                .supervised(true)
                .customs(new CustomsRecord("022020201000012345", "3", LocalDate.of(2019, 3, 4)))
                .funding(new Funding(Money.cny(200_000_000), null, Money.cny(120_000_000), null))
                .version("with EDS")
                .indicators("0.6 nm at 15 kV")
                .functions("imaging, composition")
                .sharingMode(SharingMode.EXTERNAL)
                .requirement("dry samples")
                .fee("300 yuan an hour")
                .serviceContent("imaging")
                .serviceUrl("https://instruments.example.org/sem/book")
                .runHours(new BigDecimal("1400.50"))
                .serviceHours(new BigDecimal("600"))
                .workingState(WorkingState.NORMAL)
                .place(new Place("吉林省", "长春市", "朝阳区", "前进大街", "前进大街2699号", "130012"))
                .contact(new Contact("Wang", "0431-5555", "wang@example.org", true))
                .contact(new Contact("Secret Li", "0431-6666", "li@example.org", false))
                .internalNotes("pump is leaking");
    }
}
