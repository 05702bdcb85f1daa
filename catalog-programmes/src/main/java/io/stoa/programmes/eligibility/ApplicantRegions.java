package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead applicant must be at home in certain regions 注册地.
 *
 * @param regions GB/T 2260 codes; one with trailing zeros stands for all that lies in it
 */
public record ApplicantRegions(@Size(min = 1, max = 100) List<@ValidIdentifier(IdentifierScheme.REGION) String> regions)
        implements EligibilityRule {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param regions GB/T 2260 codes; one with trailing zeros stands for all that lies in it
     */
    public ApplicantRegions {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        String region = facts.region();
        if (region != null && regions.stream().anyMatch(each -> region.startsWith(prefix(each)))) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.region", "actual", region, "allowed", regions),
                regions,
                region,
                List.of());
    }

    /** GB/T 2260 codes nest by pairs of digits; trailing 00 pairs stand for all that is inside. */
    private static String prefix(String region) {
        return region.replaceAll("(00){1,2}$", "");
    }
}
