package io.stoa.samples.portal.desk.programme;

import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.CallView;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.Advancement;
import io.stoa.programmes.review.RoundDraft;
import io.stoa.programmes.review.RoundTerms;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Show;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How a round of review is to be judged. How it is held stands in the call's plan. A box that is not ticked comes as nothing.
 *
 * @param deadline until when reviewers score, in the city's time
 * @param reviewers how many judge each application
 * @param outOfTown how many of them from out of town
 * @param names what the criteria are called; a line without a name does not count
 * @param weights their weights in per cent
 * @param aggregation how scores become one
 * @param best how many go on, or null for all
 * @param recommendation whether reviewers recommend
 * @param comments whether applicants learn the comments
 * @param shared whether the panel sees each other's reviews once all are in
 */
record RoundForm(
        @Nullable LocalDateTime deadline,
        int reviewers,
        int outOfTown,
        List<String> names,
        List<Integer> weights,
        @Nullable Aggregation aggregation,
        @Nullable Integer best,
        @Nullable Boolean recommendation,
        @Nullable Boolean comments,
        @Nullable Boolean shared) {

    /** Copies the lists. */
    RoundForm {
        names = names == null ? List.of() : names;
        weights = weights == null ? List.of() : weights;
    }

    RoundDraft draft(CallView call, int rounds, @Nullable String previous) {
        int next = Math.min(rounds, call.terms().reviewPlan().size() - 1);
        ReviewMode mode = call.terms().reviewPlan().get(next).mode();
        RoundDraft draft = RoundDraft.of(
                call.id(),
                mode,
                FormPost.required(deadline, "deadline").atZone(Show.ZONE).toInstant(),
                terms());
        return previous == null ? draft : draft.after(previous);
    }

    private RoundTerms terms() {
        RoundTerms terms = RoundTerms.of(
                        sheet(), ScoringRule.of(FormPost.required(aggregation, "aggregation")), reviewers)
                .withOutOfTown(outOfTown)
                .letting(best == null ? Advancement.everybody() : Advancement.best(best));
        RoundTerms asking = Boolean.TRUE.equals(recommendation) ? terms.askingRecommendation() : terms;
        RoundTerms open = Boolean.TRUE.equals(shared) ? asking.sharingScores() : asking;
        return Boolean.TRUE.equals(comments) ? open.sharingComments() : open;
    }

    private ScoreSheet sheet() {
        String language = LocaleContextHolder.getLocale().getLanguage();
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), weights.size()); i++) {
            if (!names.get(i).isBlank()) {
                LocalizedText name = LocalizedText.of(language, names.get(i).strip());
                criteria.add(Criterion.ofHundred("c" + (i + 1), name, FormPost.required(weights.get(i), "weights")));
            }
        }
        return new ScoreSheet(criteria);
    }
}
