package io.stoa.programmes.review;

import io.stoa.core.json.Json;
import io.stoa.programmes.review.score.CountedReview;
import io.stoa.programmes.review.score.Ranking;
import java.util.List;

/**
 * The result of a round with everything that it was computed from 评审结果, under the round's pseudonyms. It is frozen when the round
 * closes.
 *
 * @param applications the applications, in the order of their pseudonyms
 * @param counted the reviews that count, by application and reviewer
 * @param uncounted the reviews that were kept and do not count
 * @param ranking the ranking
 * @param advancing the applications that go on
 * @param fingerprint the SHA-256 of the terms and of all of this, in hexadecimal digits
 */
public record RoundOutcome(
        List<String> applications,
        List<CountedReview> counted,
        List<UncountedReview> uncounted,
        Ranking ranking,
        List<String> advancing,
        String fingerprint) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param applications the applications
     * @param counted the reviews that count
     * @param uncounted the reviews that do not count
     * @param ranking the ranking
     * @param advancing the applications that go on
     * @param fingerprint the hash
     */
    public RoundOutcome {
        applications = applications == null ? List.of() : List.copyOf(applications);
        counted = counted == null ? List.of() : List.copyOf(counted);
        uncounted = uncounted == null ? List.of() : List.copyOf(uncounted);
        advancing = advancing == null ? List.of() : List.copyOf(advancing);
    }

    /** Computes the result; the same inputs always give the same. */
    static RoundOutcome of(
            RoundTerms terms, List<String> applications, List<CountedReview> counted, List<UncountedReview> uncounted) {
        Ranking ranking = Ranking.of(terms.sheet(), terms.rule(), applications, counted);
        List<String> advancing = ranking.places().stream()
                .filter(terms.advancement()::takes)
                .map(place -> place.application())
                .sorted()
                .toList();
        String fingerprint = Json.contentHash(List.of(terms, applications, counted, uncounted, ranking, advancing));
        return new RoundOutcome(applications, counted, uncounted, ranking, advancing, fingerprint);
    }
}
