package io.stoa.instruments;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryDraft;
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
 * (重大科研基础设施和大型科研仪器国家网络管理平台) asks for. Begin with {@link #builder}.
 *
 * @param providerId the organisation that provides it
 * @param department the code of its department 所属部门, or null
 * @param source the system that the entry comes from, or null
 * @param sourceId its id there, or null
 * @param audience to whom it is shown once published
 * @param region GB/T 2260 code of where it stands, or null
 * @param subjects GB/T 13745 disciplines 学科领域
 * @param titles its names by language
 * @param summaries its description by language, or null
 * @param pid its persistent identifier, or null
 * @param landingPage where the identifier leads, or null
 * @param owners who is responsible for it; the provider if empty
 * @param manufacturers who made it 生产厂商
 * @param model its model 规格型号, or null
 * @param types what it is
 * @param measuredVariables what it measures
 * @param dates when it came into use and left it
 * @param relatedIdentifiers what it is related to
 * @param alternateIdentifiers its serial, inventory and other numbers
 * @param classCode six-digit class 仪器分类代码, or null
 * @param range general or special purpose, or null
 * @param facility the facility that it belongs to, or null
 * @param acquisition how the organisation came by it
 * @param capability what it can do
 * @param sharing on what terms it is shared
 * @param workingState how well it works
 * @param place where it stands, or null
 * @param contacts whom to ask
 * @param photos photos 图片
 */
@ConsistentInstrument
public record InstrumentDraft(
        @NotBlank @Size(max = 36) String providerId,
        @Nullable @Size(max = 50) String department,
        @Nullable @Size(max = 100) String source,
        @Nullable @Size(max = 200) String sourceId,
        @NotNull Audience audience,
        @Nullable @ValidIdentifier(IdentifierScheme.REGION) String region,
        @Size(max = 20) List<@ValidIdentifier(IdentifierScheme.DISCIPLINE) String> subjects,
        @RequiredText @LocalizedLength(max = 500) LocalizedText titles,
        @Nullable @LocalizedLength(max = 20000) LocalizedText summaries,
        @Nullable @Valid TypedIdentifier pid,

        @Nullable @Size(max = 1000) @ValidIdentifier(IdentifierScheme.URL)
        String landingPage,

        @Size(max = 50) List<@Valid Party> owners,
        @Size(max = 50) List<@Valid Party> manufacturers,
        @Nullable @Valid Model model,
        @Size(max = 50) List<@Valid InstrumentType> types,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> measuredVariables,
        @NotNull @Valid ServiceDates dates,
        @Size(max = 500) List<@Valid RelatedIdentifier> relatedIdentifiers,
        @Size(max = 50) List<@Valid AlternateIdentifier> alternateIdentifiers,
        @Nullable @Pattern(regexp = "[0-9]{6}") String classCode,
        @Nullable InstrumentRange range,
        @Nullable @Valid Facility facility,
        @NotNull @Valid Acquisition acquisition,
        @NotNull @Valid Capability capability,
        @NotNull @Valid Sharing sharing,
        @NotNull WorkingState workingState,
        @Nullable @Valid Place place,
        @Size(max = 20) List<@Valid Contact> contacts,
        @Size(max = 50) List<@Valid Photo> photos)
        implements EntryDraft {

    /**
     * Copies the lists, and takes absent parts for empty ones.
     *
     * @param providerId the organisation that provides it
     * @param department the code of its department 所属部门, or null
     * @param source the system that the entry comes from, or null
     * @param sourceId its id there, or null
     * @param audience to whom it is shown once published
     * @param region GB/T 2260 code of where it stands, or null
     * @param subjects GB/T 13745 disciplines 学科领域
     * @param titles its names by language
     * @param summaries its description by language, or null
     * @param pid its persistent identifier, or null
     * @param landingPage where the identifier leads, or null
     * @param owners who is responsible for it; the provider if empty
     * @param manufacturers who made it 生产厂商
     * @param model its model 规格型号, or null
     * @param types what it is
     * @param measuredVariables what it measures
     * @param dates when it came into use and left it
     * @param relatedIdentifiers what it is related to
     * @param alternateIdentifiers its serial, inventory and other numbers
     * @param classCode six-digit class 仪器分类代码, or null
     * @param range general or special purpose, or null
     * @param facility the facility that it belongs to, or null
     * @param acquisition how the organisation came by it
     * @param capability what it can do
     * @param sharing on what terms it is shared
     * @param workingState how well it works
     * @param place where it stands, or null
     * @param contacts whom to ask
     * @param photos photos 图片
     */
    public InstrumentDraft {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        owners = owners == null ? List.of() : List.copyOf(owners);
        manufacturers = manufacturers == null ? List.of() : List.copyOf(manufacturers);
        types = types == null ? List.of() : List.copyOf(types);
        measuredVariables = measuredVariables == null ? List.of() : List.copyOf(measuredVariables);
        relatedIdentifiers = relatedIdentifiers == null ? List.of() : List.copyOf(relatedIdentifiers);
        alternateIdentifiers = alternateIdentifiers == null ? List.of() : List.copyOf(alternateIdentifiers);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        photos = photos == null ? List.of() : List.copyOf(photos);
        audience = audience == null ? Audience.PUBLIC : audience;
        dates = dates == null ? new ServiceDates(null, null) : dates;
        acquisition = acquisition == null ? Acquisition.UNKNOWN : acquisition;
        capability = capability == null ? Capability.UNKNOWN : capability;
        sharing = sharing == null ? Sharing.of(SharingMode.EXTERNAL) : sharing;
        workingState = workingState == null ? WorkingState.NORMAL : workingState;
    }

    /**
     * Begins a description.
     *
     * @param providerId the organisation that provides the instrument
     * @param names its names by language
     * @return a builder with everything else left open
     */
    public static Builder builder(String providerId, LocalizedText names) {
        return new Builder(providerId, names);
    }

    /**
     * {@return a builder that begins with this description}
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Puts a description together. */
    public static final class Builder {

        private String providerId;
        private @Nullable String department;
        private @Nullable String source;
        private @Nullable String sourceId;
        private Audience audience = Audience.PUBLIC;
        private @Nullable String region;
        private List<String> subjects = List.of();
        private LocalizedText titles;
        private @Nullable LocalizedText summaries;
        private @Nullable TypedIdentifier pid;
        private @Nullable String landingPage;
        private List<Party> owners = List.of();
        private List<Party> manufacturers = List.of();
        private @Nullable Model model;
        private List<InstrumentType> types = List.of();
        private List<String> measuredVariables = List.of();
        private ServiceDates dates = new ServiceDates(null, null);
        private List<RelatedIdentifier> relatedIdentifiers = List.of();
        private List<AlternateIdentifier> alternateIdentifiers = List.of();
        private @Nullable String classCode;
        private @Nullable InstrumentRange range;
        private @Nullable Facility facility;
        private Acquisition acquisition = Acquisition.UNKNOWN;
        private Capability capability = Capability.UNKNOWN;
        private Sharing sharing = Sharing.of(SharingMode.EXTERNAL);
        private WorkingState workingState = WorkingState.NORMAL;
        private @Nullable Place place;
        private List<Contact> contacts = List.of();
        private List<Photo> photos = List.of();

        private Builder(String providerId, LocalizedText titles) {
            this.providerId = providerId;
            this.titles = titles;
        }

        private Builder(InstrumentDraft draft) {
            this.providerId = draft.providerId();
            this.department = draft.department();
            this.source = draft.source();
            this.sourceId = draft.sourceId();
            this.audience = draft.audience();
            this.region = draft.region();
            this.subjects = draft.subjects();
            this.titles = draft.titles();
            this.summaries = draft.summaries();
            this.pid = draft.pid();
            this.landingPage = draft.landingPage();
            this.owners = draft.owners();
            this.manufacturers = draft.manufacturers();
            this.model = draft.model();
            this.types = draft.types();
            this.measuredVariables = draft.measuredVariables();
            this.dates = draft.dates();
            this.relatedIdentifiers = draft.relatedIdentifiers();
            this.alternateIdentifiers = draft.alternateIdentifiers();
            this.classCode = draft.classCode();
            this.range = draft.range();
            this.facility = draft.facility();
            this.acquisition = draft.acquisition();
            this.capability = draft.capability();
            this.sharing = draft.sharing();
            this.workingState = draft.workingState();
            this.place = draft.place();
            this.contacts = draft.contacts();
            this.photos = draft.photos();
        }

        /**
         * Sets the organisation that provides it.
         *
         * @param value the organisation that provides it
         * @return this
         */
        public Builder providerId(String value) {
            this.providerId = value;
            return this;
        }

        /**
         * Sets the code of its department 所属部门, or null.
         *
         * @param value the code of its department 所属部门, or null
         * @return this
         */
        public Builder department(@Nullable String value) {
            this.department = value;
            return this;
        }

        /**
         * Where the entry comes from.
         *
         * @param system the system's name
         * @param id its id there
         * @return this
         */
        public Builder source(@Nullable String system, @Nullable String id) {
            this.source = system;
            this.sourceId = id;
            return this;
        }

        /**
         * Sets to whom it is shown once published.
         *
         * @param value to whom it is shown once published
         * @return this
         */
        public Builder audience(Audience value) {
            this.audience = value;
            return this;
        }

        /**
         * Sets GB/T 2260 code of where it stands, or null.
         *
         * @param value GB/T 2260 code of where it stands, or null
         * @return this
         */
        public Builder region(@Nullable String value) {
            this.region = value;
            return this;
        }

        /**
         * Sets GB/T 13745 disciplines 学科领域.
         *
         * @param value GB/T 13745 disciplines 学科领域
         * @return this
         */
        public Builder subjects(List<String> value) {
            this.subjects = List.copyOf(value);
            return this;
        }

        /**
         * Sets its names by language.
         *
         * @param value its names by language
         * @return this
         */
        public Builder titles(LocalizedText value) {
            this.titles = value;
            return this;
        }

        /**
         * Sets its description by language, or null.
         *
         * @param value its description by language, or null
         * @return this
         */
        public Builder summaries(@Nullable LocalizedText value) {
            this.summaries = value;
            return this;
        }

        /**
         * Sets its persistent identifier, or null.
         *
         * @param value its persistent identifier, or null
         * @return this
         */
        public Builder pid(@Nullable TypedIdentifier value) {
            this.pid = value;
            return this;
        }

        /**
         * Sets where the identifier leads, or null.
         *
         * @param value where the identifier leads, or null
         * @return this
         */
        public Builder landingPage(@Nullable String value) {
            this.landingPage = value;
            return this;
        }

        /**
         * Sets who is responsible for it; the provider if empty.
         *
         * @param value who is responsible for it; the provider if empty
         * @return this
         */
        public Builder owners(List<Party> value) {
            this.owners = List.copyOf(value);
            return this;
        }

        /**
         * Sets who made it 生产厂商.
         *
         * @param value who made it 生产厂商
         * @return this
         */
        public Builder manufacturers(List<Party> value) {
            this.manufacturers = List.copyOf(value);
            return this;
        }

        /**
         * Sets its model 规格型号, or null.
         *
         * @param value its model 规格型号, or null
         * @return this
         */
        public Builder model(@Nullable Model value) {
            this.model = value;
            return this;
        }

        /**
         * Sets what it is.
         *
         * @param value what it is
         * @return this
         */
        public Builder types(List<InstrumentType> value) {
            this.types = List.copyOf(value);
            return this;
        }

        /**
         * Sets what it measures.
         *
         * @param value what it measures
         * @return this
         */
        public Builder measuredVariables(List<String> value) {
            this.measuredVariables = List.copyOf(value);
            return this;
        }

        /**
         * Sets when it came into use and left it.
         *
         * @param value when it came into use and left it
         * @return this
         */
        public Builder dates(ServiceDates value) {
            this.dates = value;
            return this;
        }

        /**
         * Sets what it is related to.
         *
         * @param value what it is related to
         * @return this
         */
        public Builder relatedIdentifiers(List<RelatedIdentifier> value) {
            this.relatedIdentifiers = List.copyOf(value);
            return this;
        }

        /**
         * Sets its serial, inventory and other numbers.
         *
         * @param value its serial, inventory and other numbers
         * @return this
         */
        public Builder alternateIdentifiers(List<AlternateIdentifier> value) {
            this.alternateIdentifiers = List.copyOf(value);
            return this;
        }

        /**
         * Sets six-digit class 仪器分类代码, or null.
         *
         * @param value six-digit class 仪器分类代码, or null
         * @return this
         */
        public Builder classCode(@Nullable String value) {
            this.classCode = value;
            return this;
        }

        /**
         * Sets general or special purpose, or null.
         *
         * @param value general or special purpose, or null
         * @return this
         */
        public Builder range(@Nullable InstrumentRange value) {
            this.range = value;
            return this;
        }

        /**
         * Sets the facility that it belongs to, or null.
         *
         * @param value the facility that it belongs to, or null
         * @return this
         */
        public Builder facility(@Nullable Facility value) {
            this.facility = value;
            return this;
        }

        /**
         * Sets how the organisation came by it.
         *
         * @param value how the organisation came by it
         * @return this
         */
        public Builder acquisition(Acquisition value) {
            this.acquisition = value;
            return this;
        }

        /**
         * Sets what it can do.
         *
         * @param value what it can do
         * @return this
         */
        public Builder capability(Capability value) {
            this.capability = value;
            return this;
        }

        /**
         * Sets on what terms it is shared.
         *
         * @param value on what terms it is shared
         * @return this
         */
        public Builder sharing(Sharing value) {
            this.sharing = value;
            return this;
        }

        /**
         * Sets how well it works.
         *
         * @param value how well it works
         * @return this
         */
        public Builder workingState(WorkingState value) {
            this.workingState = value;
            return this;
        }

        /**
         * Sets where it stands, or null.
         *
         * @param value where it stands, or null
         * @return this
         */
        public Builder place(@Nullable Place value) {
            this.place = value;
            return this;
        }

        /**
         * Sets whom to ask.
         *
         * @param value whom to ask
         * @return this
         */
        public Builder contacts(List<Contact> value) {
            this.contacts = List.copyOf(value);
            return this;
        }

        /**
         * Sets photos 图片.
         *
         * @param value photos 图片
         * @return this
         */
        public Builder photos(List<Photo> value) {
            this.photos = List.copyOf(value);
            return this;
        }

        /**
         * {@return the description}
         */
        public InstrumentDraft build() {
            return new InstrumentDraft(
                    providerId,
                    department,
                    source,
                    sourceId,
                    audience,
                    region,
                    subjects,
                    titles,
                    summaries,
                    pid,
                    landingPage,
                    owners,
                    manufacturers,
                    model,
                    types,
                    measuredVariables,
                    dates,
                    relatedIdentifiers,
                    alternateIdentifiers,
                    classCode,
                    range,
                    facility,
                    acquisition,
                    capability,
                    sharing,
                    workingState,
                    place,
                    contacts,
                    photos);
        }
    }
}
