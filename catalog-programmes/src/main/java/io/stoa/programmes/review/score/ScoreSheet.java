package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers of a round score 评分表: weighted criteria, each with its range.
 *
 * <p>The total of a review lies between 0 and 100: each criterion adds its weight times (score − lowest) / (highest −
 * lowest). It is reckoned in exact decimals and rounded half up to six places.
 *
 * @param criteria the criteria, 1 to 50; their weights sum to exactly 100
 */
public record ScoreSheet(List<Criterion> criteria) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_CRITERIA = 50;
    private static final int LONGEST_COMMENT = 4000;

    /**
     * Checks the criteria against each other.
     *
     * @param criteria the criteria
     * @throws RuleViolationException if there are none or too many, two have the same code, or the weights do not sum
     *     to 100
     */
    public ScoreSheet {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw refused("programmes.score.criteria", "count", criteria.size(), "limit", MOST_CRITERIA);
        }
        Set<String> codes = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!codes.add(criterion.code())) {
                throw refused("programmes.score.criterion-twice", "criterion", criterion.code());
            }
        }
        BigDecimal sum = Decimals.sum(criteria.stream().map(Criterion::weight).toList());
        if (sum.compareTo(WHOLE) != 0) {
            throw refused(
                    "programmes.score.weights", "sum", sum.stripTrailingZeros().toPlainString());
        }
    }

    /**
     * A sheet.
     *
     * @param criteria the criteria; their weights sum to exactly 100
     * @return the sheet
     */
    public static ScoreSheet of(Criterion... criteria) {
        return new ScoreSheet(List.of(criteria));
    }

    /**
     * What is wrong with entries that may still be incomplete.
     *
     * @param entries the entries
     * @return the violations, in the order of the entries; empty if there is none
     */
    public List<Violation> check(List<ScoreEntry> entries) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ScoreEntry entry : entries) {
            Violation violation = seen.add(entry.criterion())
                    ? violation(entry)
                    : Violation.of(Message.of("programmes.score.entry-twice", "criterion", entry.criterion()));
            if (violation != null) {
                violations.add(violation);
            }
        }
        return violations;
    }

    /**
     * What keeps entries from being final: what {@link #check} finds, and what is missing.
     *
     * @param entries the entries
     * @return the violations; empty if there is none
     */
    public List<Violation> checkComplete(List<ScoreEntry> entries) {
        List<Violation> violations = check(entries);
        for (Criterion criterion : criteria) {
            Violation missing = missing(criterion, entry(entries, criterion.code()));
            if (missing != null) {
                violations.add(missing);
            }
        }
        return violations;
    }

    /**
     * The total of a complete review.
     *
     * @param scores the score of each criterion, by its code
     * @return 0 to 100, six decimals
     * @throws RuleViolationException if a score is missing or out of range
     */
    public BigDecimal total(Map<String, BigDecimal> scores) {
        List<ScoreEntry> entries = new ArrayList<>();
        scores.forEach((code, score) -> entries.add(new ScoreEntry(code, score, "")));
        List<Violation> violations = check(entries);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Criterion criterion : criteria) {
            BigDecimal score = scores.get(criterion.code());
            if (score == null) {
                throw refused("programmes.score.missing", "criterion", criterion.code());
            }
            total = total.add(criterion.points(score));
        }
        return Decimals.total(total);
    }

    /**
     * The scores of entries.
     *
     * @param entries the entries
     * @return the scores by criterion, in the order of the sheet; entries without a score are left out
     */
    public Map<String, BigDecimal> scores(List<ScoreEntry> entries) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            ScoreEntry entry = entry(entries, criterion.code());
            if (entry != null && entry.score() != null) {
                scores.put(criterion.code(), entry.score());
            }
        }
        return scores;
    }

    boolean has(String code) {
        return criterion(code) != null;
    }

    private @Nullable Violation violation(ScoreEntry entry) {
        Criterion criterion = criterion(entry.criterion());
        if (criterion == null) {
            return Violation.of(Message.of(
                    "programmes.score.unknown",
                    "criterion",
                    entry.criterion(),
                    "known",
                    criteria.stream().map(Criterion::code).toList()));
        }
        String comment = entry.comment();
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            return new Violation(
                    Message.of(
                            "programmes.score.comment-long",
                            "criterion",
                            criterion.code(),
                            "length",
                            comment.length(),
                            "limit",
                            LONGEST_COMMENT),
                    LONGEST_COMMENT,
                    comment.length(),
                    List.of());
        }
        return entry.score() == null ? null : outOfRange(criterion, entry.score());
    }

    private static @Nullable Violation outOfRange(Criterion criterion, BigDecimal score) {
        if (!Decimals.isBounded(score)) {
            return Violation.of(Decimals.digits(criterion.code()));
        }
        if (criterion.allows(score)) {
            return null;
        }
        return new Violation(
                Message.of(
                        "programmes.score.out-of-range",
                        "criterion",
                        criterion.code(),
                        "score",
                        score.toPlainString(),
                        "lowest",
                        criterion.lowest().toPlainString(),
                        "highest",
                        criterion.highest().toPlainString(),
                        "step",
                        criterion.step().toPlainString()),
                criterion.highest(),
                score,
                List.of());
    }

    private static @Nullable Violation missing(Criterion criterion, @Nullable ScoreEntry entry) {
        if (entry == null || entry.score() == null) {
            return Violation.of(Message.of("programmes.score.missing", "criterion", criterion.code()));
        }
        boolean silent = entry.comment() == null || entry.comment().isBlank();
        return criterion.commentRequired() && silent
                ? Violation.of(Message.of("programmes.score.comment-missing", "criterion", criterion.code()))
                : null;
    }

    private @Nullable Criterion criterion(String code) {
        return criteria.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ScoreEntry entry(List<ScoreEntry> entries, String code) {
        return entries.stream()
                .filter(each -> each.criterion().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
