package io.stoa.programmes.review.score;

/** How the totals of an application's reviews become its score. */
public enum Aggregation {
    /** The mean of all totals 平均分. */
    MEAN,
    /**
     * The mean without one highest and one lowest total 去掉一个最高分和一个最低分. An application with fewer reviews than
     * {@link ScoringRule#trimFrom} keeps all of them, and its place says so.
     */
    DROP_EXTREMES,
    /**
     * The mean of totals brought to one scale 标准分: each reviewer's totals are shifted and stretched so that their mean and
     * standard deviation (of the population) become those of all totals of the round. A reviewer of one application has
     * no scale to be told: the total stays as it is. A reviewer who gave every application the same total told none
     * apart: the totals become the mean of the round. Results are not cut off at 0 and 100, which would make ties.
     */
    Z_NORMALISED
}
