package io.stoa.oai.harvest;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A repository to be harvested, in one format and wholly or one of its sets.
 *
 * @param name what to call it; at most 200 characters
 * @param providerId the organisation for which it is harvested
 * @param baseUrl where it answers; http or https, at most 1000 characters
 * @param metadataPrefix the format, such as {@code oai_dc}
 * @param setSpec the set, such as {@code type:book}, or null for the whole repository
 */
public record HarvestSourceDraft(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 36) String providerId,

        @NotBlank @Size(max = 1000) @ValidIdentifier(IdentifierScheme.URL)
        String baseUrl,

        @NotBlank @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9\\-_.!~*'()]+")
        String metadataPrefix,

        @Nullable @Size(max = 500) @Pattern(regexp = "[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*")
        String setSpec) {

    /**
     * A whole repository in Dublin Core, which every repository gives.
     *
     * @param name what to call it
     * @param providerId the organisation for which it is harvested
     * @param baseUrl where it answers
     * @return the draft
     */
    public static HarvestSourceDraft of(String name, String providerId, String baseUrl) {
        return new HarvestSourceDraft(name, providerId, baseUrl, "oai_dc", null);
    }

    boolean givesTheSameList(HarvestSourceDraft other) {
        return baseUrl.equals(other.baseUrl)
                && metadataPrefix.equals(other.metadataPrefix)
                && Objects.equals(setSpec, other.setSpec);
    }
}
