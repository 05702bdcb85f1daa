package io.stoa.samples.portal.desk.review;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.review.ReviewSheet;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.Recommendation;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoreSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet as it is filled in: texts as they were typed, so that a wrong one comes back to be mended.
 *
 * @param lines one line for each criterion
 * @param recommendation the recommendation, or null
 * @param comment the comment on the whole
 */
record ScoreForm(List<Line> lines, @Nullable Recommendation recommendation, String comment) {

    private static final int LONGEST_NUMBER = 20;

    /**
     * One criterion.
     *
     * @param criterion what is judged, with its bounds
     * @param score the score as it was typed
     * @param comment the comment
     */
    record Line(Criterion criterion, String score, String comment) {

        LocalizedText name() {
            return criterion.name();
        }
    }

    static ScoreForm of(ScoreSheet sheet, @Nullable ReviewSheet own) {
        List<Line> lines =
                sheet.criteria().stream().map(each -> line(each, own)).toList();
        return new ScoreForm(
                lines,
                own == null ? null : own.recommendation(),
                own == null || own.comment() == null ? "" : own.comment());
    }

    static ScoreForm of(ScoreSheet sheet, Map<String, String> fields) {
        List<Line> lines = sheet.criteria().stream()
                .map(each -> new Line(
                        each,
                        fields.getOrDefault("score-" + each.code(), "").strip(),
                        fields.getOrDefault("comment-" + each.code(), "").strip()))
                .toList();
        Recommendation chosen = List.of(Recommendation.values()).stream()
                .filter(each -> each.name().equals(fields.get("recommendation")))
                .findFirst()
                .orElse(null);
        return new ScoreForm(lines, chosen, fields.getOrDefault("comment", "").strip());
    }

    private static Line line(Criterion criterion, @Nullable ReviewSheet own) {
        ScoreEntry entry = own == null
                ? null
                : own.entries().stream()
                        .filter(each -> each.criterion().equals(criterion.code()))
                        .findFirst()
                        .orElse(null);
        BigDecimal score = entry == null ? null : entry.score();
        String comment = entry == null ? null : entry.comment();
        return new Line(
                criterion,
                score == null ? "" : score.stripTrailingZeros().toPlainString(),
                comment == null ? "" : comment);
    }

    /** What was written, to be saved; scores that were not given are left out. */
    ReviewSheet sheet(ScoreSheet sheet) {
        List<ScoreEntry> entries = lines.stream()
                .filter(line -> !line.score().isEmpty() || !line.comment().isEmpty())
                .map(line -> new ScoreEntry(
                        line.criterion().code(),
                        number(line, sheet),
                        line.comment().isEmpty() ? null : line.comment()))
                .toList();
        return new ReviewSheet(entries, recommendation, comment.isEmpty() ? null : comment);
    }

    private static @Nullable BigDecimal number(Line line, ScoreSheet sheet) {
        if (line.score().isEmpty()) {
            return null;
        }
        if (line.score().length() <= LONGEST_NUMBER && line.score().matches("-?[0-9]+([.][0-9]+)?")) {
            return new BigDecimal(line.score());
        }
        List<Violation> found = sheet.check(List.of(new ScoreEntry(
                line.criterion().code(), line.criterion().lowest().subtract(BigDecimal.ONE), null)));
        throw new RuleViolationException(found);
    }
}
