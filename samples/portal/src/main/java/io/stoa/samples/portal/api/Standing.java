package io.stoa.samples.portal.api;

import io.stoa.core.error.Violation;
import io.stoa.spring.StoaProblemDetails;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands against something that was only asked about.
 *
 * @param possible whether nothing stands against it
 * @param violations the rules, in the form of the problem details that a refusal would have
 */
record Standing(boolean possible, List<Map<String, Object>> violations) {

    static Standing of(List<Violation> violations, Locale locale) {
        return new Standing(
                violations.isEmpty(),
                violations.stream()
                        .map(violation -> StoaProblemDetails.violation(violation, locale))
                        .toList());
    }
}
