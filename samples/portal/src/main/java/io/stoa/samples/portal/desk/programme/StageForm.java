package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ProposalRequest;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the process may come with.
 *
 * @param version the version of the process as the page showed it
 * @param reason why
 * @param closesAt a new closing in the city's time
 * @param minimumScore the lowest score that is funded, or null
 * @param recommendedOnly whether only what the panel recommends is funded
 * @param percent how much of what is asked for is given, or null for all
 */
record StageForm(
        long version,
        String reason,
        @Nullable LocalDateTime closesAt,
        @Nullable BigDecimal minimumScore,
        boolean recommendedOnly,
        @Nullable Integer percent) {

    private static final int ALL = 100;

    /** Empty fields of a form come as empty texts. */
    StageForm {
        reason = reason == null ? "" : reason;
    }

    ProposalRequest proposal() {
        return ProposalRequest.by(
                new FundingRule(minimumScore, recommendedOnly, percent == null ? ALL : percent, false));
    }
}
