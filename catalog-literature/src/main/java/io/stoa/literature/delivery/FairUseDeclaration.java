package io.stoa.literature.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The declaration of fair use 合理使用声明 that patrons accept, published as the rule set
 * {@link DeliveryRequests#FAIR_USE}. A request is taken only with the version that is in force.
 *
 * @param version the version, such as {@code 2026-1}
 * @param text the text that patrons are shown, by language
 */
public record FairUseDeclaration(
        @NotBlank @Size(max = 50) String version, @NotNull Map<String, String> text) {

    /**
     * Copies the texts.
     *
     * @param version the version, such as {@code 2026-1}
     * @param text the text that patrons are shown, by language
     */
    public FairUseDeclaration {
        text = text == null ? Map.of() : Map.copyOf(text);
    }
}
