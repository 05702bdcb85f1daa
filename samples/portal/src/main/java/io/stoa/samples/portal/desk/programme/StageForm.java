package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.CallView;
import io.stoa.programmes.process.Adjustment;
import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ProposalRequest;
import io.stoa.samples.portal.web.Amounts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the process may come with. A box that is not ticked comes as nothing.
 *
 * @param version the version of the process as the page showed it
 * @param reason why
 * @param closesAt a new closing in the city's time
 * @param minimumScore the lowest score that is funded, or null
 * @param recommendedOnly whether only what the panel recommends is funded
 * @param percent how much of what is asked for is given, or null for all
 * @param skip whether the next in rank is looked at when one costs more than is left
 * @param adjusted applications on which the rule is departed from; empty lines don't count
 * @param amounts what each of them is given instead, in the currency's unit; nothing if empty
 * @param reasons why
 */
record StageForm(
        long version,
        String reason,
        @Nullable LocalDateTime closesAt,
        @Nullable BigDecimal minimumScore,
        @Nullable Boolean recommendedOnly,
        @Nullable Integer percent,
        @Nullable Boolean skip,
        List<String> adjusted,
        List<BigDecimal> amounts,
        List<String> reasons) {

    private static final int ALL = 100;

    /** Empty fields of a form come as empty texts. */
    StageForm {
        reason = reason == null ? "" : reason;
        adjusted = adjusted == null ? List.of() : adjusted;
        amounts = amounts == null ? List.of() : amounts;
        reasons = reasons == null ? List.of() : reasons;
    }

    ProposalRequest proposal(CallView call) {
        FundingRule rule = new FundingRule(
                minimumScore,
                Boolean.TRUE.equals(recommendedOnly),
                percent == null ? ALL : percent,
                Boolean.TRUE.equals(skip));
        String currency = call.terms().budget().currency();
        return new ProposalRequest(
                rule,
                IntStream.range(0, adjusted.size())
                        .filter(line -> !adjusted.get(line).isBlank())
                        .mapToObj(line -> adjustment(line, currency))
                        .toList());
    }

    private Adjustment adjustment(int line, String currency) {
        BigDecimal amount = line < amounts.size() ? amounts.get(line) : null;
        return new Adjustment(
                adjusted.get(line),
                amount == null || amount.signum() == 0 ? null : Amounts.minor(amount, currency),
                line < reasons.size() ? reasons.get(line) : "");
    }
}
