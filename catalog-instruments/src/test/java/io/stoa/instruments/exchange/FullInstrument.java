package io.stoa.instruments.exchange;

import io.stoa.core.catalog.Audience;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.TranslationState;
import io.stoa.instruments.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An instrument that says something in every field. */
final class FullInstrument {

    static final Fallbacks FALLBACKS = new Fallbacks(
            new TypedIdentifier("URL", "https://stoa.example.org/i/1"),
            "https://stoa.example.org/i/1",
            "Jilin University");

    private FullInstrument() {}

    static InstrumentDraft draft() {
        return InstrumentDraft.named(LocalizedText.of("zh", "扫描电子显微镜")
                        .with("en", "Scanning electron microscope", TranslationState.MACHINE))
                .providedBy("org-1")
                .department("PHYS")
                .source("ERP", "JLU-1")
                .audience(Audience.MEMBERS)
                .region("220100")
                .subjects(List.of("1404520"))
                .description(LocalizedText.of("en", "Images surfaces.").with("zh", "成像"))
                .pid(TypedIdentifier.doi("10.5072/sem-1"))
                .landingPage("https://instruments.example.org/sem?a=1&b=2")
                .ownedBy(new Party("Institute <A>", "owner@example.org", new TypedIdentifier("ROR", "02y3ad647")))
                .ownedBy(new Party("Institute B", "b@example.org", new TypedIdentifier("ISNI", "0000 0001")))
                .manufacturedBy(new Party("JEOL", "sales@example.org", new TypedIdentifier("GRID", "grid.1")))
                .model(new Model("JSM-7900F", new TypedIdentifier("Catalogue", "C-1")))
                .instrumentType(new NamedType("electron microscope", new TypedIdentifier("URL", "https://v.example/1")))
                .measuredVariables(List.of("topography", "composition"))
                .commissioned(LocalDate.of(2019, 5, 6))
                .decommissioned(LocalDate.of(2029, 5, 6))
                .otherDates(List.of(new InstrumentDate(InstrumentDateType.COMMISSIONED, "spring 2019")))
                .related(new RelatedIdentifier(
                        "10.1000/183", RelatedIdentifierType.DOI, RelationType.IS_DESCRIBED_BY, "Handbook"))
                .related(new RelatedIdentifier(
                        "1234/5", RelatedIdentifierType.HANDLE, RelationType.HAS_COMPONENT, "Detector"))
                .alternate(new AlternateIdentifier(AlternateIdentifierKind.SERIAL_NUMBER, "SN 1", "serial"))
                .alternate(new AlternateIdentifier(AlternateIdentifierKind.INVENTORY_NUMBER, "INV-1", "asset"))
                .alternate(new AlternateIdentifier(AlternateIdentifierKind.OTHER, "X-1", "register"))
                .classCode("030101")
                .range(InstrumentRange.GENERAL)
                .facility(new Facility("科学仪器中心", "Microscopy", "Electron microscopes"))
                .origin(InstrumentOrigin.PURCHASED)
                .worth(Money.cny(320_000_001))
                .nation("JP")
                .supervised(true)
                .customs(new CustomsRecord("022020201000012345", "3", LocalDate.of(2019, 3, 4)))
                .funding(new Funding(
                        Money.cny(100_000_000), Money.cny(2_000_000), Money.cny(3_000_000), Money.cny(4_000_000)))
                .version("with EDS")
                .indicators("0.6 nm at 15 kV")
                .functions("imaging")
                .sharingMode(SharingMode.EXTERNAL)
                .requirement("dry samples")
                .fee("300 yuan an hour")
                .serviceContent("pictures")
                .serviceUrl("https://instruments.example.org/sem/book")
                .runHours(new BigDecimal("1400.5"))
                .serviceHours(new BigDecimal("600"))
                .workingState(WorkingState.NORMAL)
                .place(new Place("吉林省", "长春市", "朝阳区", "前进大街", "前进大街2699号", "130012"))
                .contact(new Contact("Wang", "0431-5555", "wang@example.org", true))
                .photo(new Photo("0".repeat(64), "image/png", LocalizedText.of("en", "front")))
                .internalNotes("pump is leaking")
                .build();
    }
}
