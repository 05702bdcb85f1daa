package io.stoa.experts.conflict;

import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Collaboration;
import io.stoa.experts.Employment;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertDetails;
import io.stoa.experts.PersonRelation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person for finding conflicts of interest 回避信息: of an expert here, or of an applicant who need not be
 * registered. Personal data; it is not stored.
 *
 * <pre>{@code
 * PersonProfile applicant = PersonProfile.named("A17-1", "张伟")
 *         .name("Zhang Wei")
 *         .orcid("0000-0002-1825-0097")
 *         .unconfirmedEmail("zw@example.org")
 *         .worksAt("吉林大学", LocalDate.of(2019, 7, 1))
 *         .build();
 * }</pre>
 *
 * @param id by what the answers name the person: an expert's id, or what the caller calls an applicant
 * @param expertId the person's entry here, or null if not registered
 * @param names the names that the person surely has, in any script
 * @param aliases other names, e-mail addresses and ORCID iDs, each with its certainty
 * @param employments where the person works and worked
 * @param relations relatives, advisers, students and declared interests
 * @param collaborations what the person did together with others
 * @param calls the calls in which the person applies, as {@link ApplicationParties#callId()} names them
 */
public record PersonProfile(
        @NotBlank @Size(max = 200) String id,
        @Nullable @Size(max = 36) String expertId,
        @NotEmpty List<@NotBlank @Size(max = 300) String> names,
        @Size(max = 500) List<@NotNull @Valid Alias> aliases,
        @Size(max = 500) List<@NotNull @Valid Employment> employments,
        @Size(max = 5000) List<@NotNull @Valid PersonRelation> relations,
        @Size(max = 5000) List<@NotNull @Valid Collaboration> collaborations,
        @Size(max = 500) List<@NotBlank String> calls) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id by what the answers name the person
     * @param expertId the person's entry here, or null if not registered
     * @param names the names that the person surely has, in any script
     * @param aliases other names, e-mail addresses and ORCID iDs, each with its certainty
     * @param employments where the person works and worked
     * @param relations relatives, advisers, students and declared interests
     * @param collaborations what the person did together with others
     * @param calls the calls in which the person applies
     */
    public PersonProfile {
        names = names == null ? List.of() : List.copyOf(names);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        employments = employments == null ? List.of() : List.copyOf(employments);
        relations = relations == null ? List.of() : List.copyOf(relations);
        collaborations = collaborations == null ? List.of() : List.copyOf(collaborations);
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /**
     * Begins a profile.
     *
     * @param id by what the answers name the person
     * @param name the name
     * @return a builder with everything else left open
     */
    public static Builder named(String id, String name) {
        return new Builder(id).name(name);
    }

    /**
     * What the register says of an expert. What is entered there counts as confirmed; aliases that wait for a decision are
     * kept by the {@link ConflictRegister}.
     *
     * @param expert the expert
     * @return a builder with everything that is registered
     */
    public static Builder of(Expert expert) {
        return of(expert.getId(), expert.getTitles(), expert.getDetails());
    }

    static Builder of(String expertId, LocalizedText names, ExpertDetails details) {
        Builder builder = new Builder(expertId).expertId(expertId).names(names);
        details.otherNames().forEach(builder::name);
        if (details.orcid() != null) {
            builder.orcid(details.orcid());
        }
        if (details.contact() != null && details.contact().email() != null) {
            builder.email(details.contact().email());
        }
        details.employments().forEach(builder::employment);
        details.relations().forEach(builder::relation);
        details.collaborations().forEach(builder::collaboration);
        return builder;
    }

    /** Fills a profile in. */
    public static final class Builder {

        private final String id;
        private @Nullable String expertId;
        private final List<String> names = new ArrayList<>();
        private final List<Alias> aliases = new ArrayList<>();
        private final List<Employment> employments = new ArrayList<>();
        private final List<PersonRelation> relations = new ArrayList<>();
        private final List<Collaboration> collaborations = new ArrayList<>();
        private final List<String> calls = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Names the person's entry here.
         *
         * @param value the expert's id
         * @return this
         */
        public Builder expertId(String value) {
            this.expertId = value;
            return this;
        }

        /**
         * Adds a name that the person surely has.
         *
         * @param value the name, in any script
         * @return this
         */
        public Builder name(String value) {
            names.add(value);
            return this;
        }

        /**
         * Adds the name in every language given.
         *
         * @param value the name by language
         * @return this
         */
        public Builder names(LocalizedText value) {
            names.addAll(value.texts().values());
            return this;
        }

        /**
         * Adds an alias of any certainty.
         *
         * @param value the alias
         * @return this
         */
        public Builder alias(Alias value) {
            aliases.add(value);
            return this;
        }

        /**
         * Adds an ORCID iD that is surely the person's.
         *
         * @param value the iD
         * @return this
         */
        public Builder orcid(String value) {
            return alias(new Alias(AliasKind.ORCID, value, Certainty.CONFIRMED));
        }

        /**
         * Adds an e-mail address that is surely the person's.
         *
         * @param value the address
         * @return this
         */
        public Builder email(String value) {
            return alias(new Alias(AliasKind.EMAIL, value, Certainty.CONFIRMED));
        }

        /**
         * Adds an e-mail address that nobody confirmed, such as one given for a co-author.
         *
         * @param value the address
         * @return this
         */
        public Builder unconfirmedEmail(String value) {
            return alias(new Alias(AliasKind.EMAIL, value, Certainty.UNCONFIRMED));
        }

        /**
         * Adds a present employer.
         *
         * @param organisation its name
         * @param since the first day, or null if unknown
         * @return this
         */
        public Builder worksAt(String organisation, @Nullable LocalDate since) {
            return employment(new Employment(organisation, null, null, since, null));
        }

        /**
         * Adds an employment.
         *
         * @param value where the person works or worked
         * @return this
         */
        public Builder employment(Employment value) {
            employments.add(value);
            return this;
        }

        /**
         * Adds a relation.
         *
         * @param value the relation, read from this person to the other
         * @return this
         */
        public Builder relation(PersonRelation value) {
            relations.add(value);
            return this;
        }

        /**
         * Adds something done together with somebody.
         *
         * @param value the work
         * @return this
         */
        public Builder collaboration(Collaboration value) {
            collaborations.add(value);
            return this;
        }

        /**
         * Says that the person applies in a call.
         *
         * @param callId the call
         * @return this
         */
        public Builder appliesIn(String callId) {
            calls.add(callId);
            return this;
        }

        /**
         * {@return the profile}
         */
        public PersonProfile build() {
            return new PersonProfile(id, expertId, names, aliases, employments, relations, collaborations, calls);
        }
    }
}
