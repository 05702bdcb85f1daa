package io.stoa.instruments;

import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.HeadedDraft;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full description of an instrument 仪器设备: what PIDINST 1.0 says of it and what the national platform
 * (重大科研基础设施和大型科研仪器国家网络管理平台) asks for.
 *
 * <pre>{@code
 * InstrumentDraft sem = InstrumentDraft.named(LocalizedText.of("zh", "扫描电子显微镜"))
 *         .providedBy(organisationId)
 *         .model(Model.named("JSM-7900F"))
 *         .manufacturedBy(Party.named("JEOL"))
 *         .classCode("030101")
 *         .worth(Money.cny(320_000_000))
 *         .sharingMode(SharingMode.EXTERNAL)
 *         .build();
 * }</pre>
 *
 * @param header what it has in common with every other entry
 * @param names its names by language 仪器名称
 * @param description its description by language, or null
 * @param pid its persistent identifier, or null
 * @param landingPage the page that the identifier leads to, or null
 * @param owners who is responsible for it
 * @param manufacturers who made it 生产厂商
 * @param model its model 规格型号, or null
 * @param instrumentTypes what it is
 * @param measuredVariables what it measures
 * @param dates when it came into use and left it
 * @param relatedIdentifiers what it is related to
 * @param alternateIdentifiers its serial, inventory and other numbers
 * @param classCode its class 仪器分类代码 in the code list that the module is set to, six digits, or null
 * @param range general or special purpose, or null
 * @param facility the facility that it belongs to, or null
 * @param acquisition how the organisation came by it and what it cost
 * @param capability what it can do
 * @param sharing on what terms it is shared
 * @param yearlyHours how long it works in a year
 * @param workingState how well it works, or null
 * @param place where it stands, or null
 * @param contacts whom to ask
 * @param photos photos that the file store keeps
 * @param internalNotes notes 内部备注 for the provider's own people, or null
 */
@ConsistentInstrument
public record InstrumentDraft(
        @NotNull @Valid EntryHeader header,
        @RequiredText @LocalizedLength(max = 500) LocalizedText names,
        @Nullable @LocalizedLength(max = 20000) LocalizedText description,
        @Nullable @Valid TypedIdentifier pid,

        @Nullable @Size(max = 1000) @ValidIdentifier(IdentifierScheme.URL)
        String landingPage,

        @Size(max = 50) List<@Valid Party> owners,
        @Size(max = 50) List<@Valid Party> manufacturers,
        @Nullable @Valid Model model,
        @Size(max = 50) List<@Valid NamedType> instrumentTypes,
        @Size(max = 500) List<@NotBlank @Size(max = 500) String> measuredVariables,
        @NotNull @Valid ServiceDates dates,
        @Size(max = 500) List<@Valid RelatedIdentifier> relatedIdentifiers,
        @Size(max = 50) List<@Valid AlternateIdentifier> alternateIdentifiers,

        @Nullable @Pattern(regexp = "[0-9]{6}", message = "{io.stoa.instruments.classCode.message}")
        String classCode,

        @Nullable InstrumentRange range,
        @Nullable @Valid Facility facility,
        @NotNull @Valid Acquisition acquisition,
        @NotNull @Valid Capability capability,
        @NotNull @Valid SharingTerms sharing,
        @NotNull @Valid YearlyHours yearlyHours,
        @Nullable WorkingState workingState,
        @Nullable @Valid Place place,
        @Size(max = 20) List<@Valid Contact> contacts,
        @Size(max = 50) List<@Valid Photo> photos,
        @Nullable @Size(max = 8000) String internalNotes)
        implements HeadedDraft {

    /**
     * Copies the lists and takes absent parts for empty ones.
     *
     * @param header what it has in common with every other entry
     * @param names its names by language 仪器名称
     * @param description its description by language, or null
     * @param pid its persistent identifier, or null
     * @param landingPage the page that the identifier leads to, or null
     * @param owners who is responsible for it
     * @param manufacturers who made it 生产厂商
     * @param model its model 规格型号, or null
     * @param instrumentTypes what it is
     * @param measuredVariables what it measures
     * @param dates when it came into use and left it
     * @param relatedIdentifiers what it is related to
     * @param alternateIdentifiers its serial, inventory and other numbers
     * @param classCode its class 仪器分类代码 in the code list that the module is set to, six digits, or null
     * @param range general or special purpose, or null
     * @param facility the facility that it belongs to, or null
     * @param acquisition how the organisation came by it and what it cost
     * @param capability what it can do
     * @param sharing on what terms it is shared
     * @param yearlyHours how long it works in a year
     * @param workingState how well it works, or null
     * @param place where it stands, or null
     * @param contacts whom to ask
     * @param photos photos that the file store keeps
     * @param internalNotes notes 内部备注 for the provider's own people, or null
     */
    public InstrumentDraft {
        owners = owners == null ? List.of() : List.copyOf(owners);
        manufacturers = manufacturers == null ? List.of() : List.copyOf(manufacturers);
        instrumentTypes = instrumentTypes == null ? List.of() : List.copyOf(instrumentTypes);
        measuredVariables = measuredVariables == null ? List.of() : List.copyOf(measuredVariables);
        relatedIdentifiers = relatedIdentifiers == null ? List.of() : List.copyOf(relatedIdentifiers);
        alternateIdentifiers = alternateIdentifiers == null ? List.of() : List.copyOf(alternateIdentifiers);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        photos = photos == null ? List.of() : List.copyOf(photos);
        dates = dates == null ? ServiceDates.NONE : dates;
        acquisition = acquisition == null ? Acquisition.NONE : acquisition;
        capability = capability == null ? Capability.NONE : capability;
        sharing = sharing == null ? SharingTerms.NONE : sharing;
        yearlyHours = yearlyHours == null ? YearlyHours.NONE : yearlyHours;
    }

    /**
     * Begins a description.
     *
     * @param names the instrument's names by language
     * @return a builder with everything else left open
     */
    public static InstrumentDraftBuilder named(LocalizedText names) {
        return new InstrumentDraftBuilder(names);
    }

    /**
     * {@return a builder that begins with this description}
     */
    public InstrumentDraftBuilder toBuilder() {
        return new InstrumentDraftBuilder(this);
    }

    @Override
    public LocalizedText titles() {
        return names;
    }

    @Override
    public @Nullable LocalizedText summaries() {
        return description;
    }
}
