package io.stoa.literature.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Says how likely it is that two records describe the same work. */
final class Comparison {

    private static final double SAME_IDENTIFIER = 0.97;
    private static final double OTHER_NUMBERS = 0.55;
    private static final double COMMON_TITLE = 0.75;
    private static final double OTHER_AUTHORS = 0.6;
    private static final double SAME_TITLE = 0.82;
    private static final int LONG_TITLE = 25;
    private static final int TELLING_WORDS = 3;

    private final Vocabulary vocabulary;
    private final Venues venues;
    private final boolean oneToOne;

    Comparison(Vocabulary vocabulary, Venues venues, boolean oneToOne) {
        this.vocabulary = vocabulary;
        this.venues = venues;
        this.oneToOne = oneToOne;
    }

    /** Below this score the reasons are of no interest. */
    @Nullable
    Match compare(Prepared one, Prepared other, double least) {
        boolean identified = sharesIdentifier(one, other);
        double title = title(one, other);
        if (!identified && title < 0.5) {
            return null;
        }
        double authors = one.authors.isEmpty() || other.authors.isEmpty() ? -1 : one.authors.similarity(other.authors);
        double year = year(one.record.year(), other.record.year());
        double venue = venues.agreement(one.venue, other.venue);
        boolean numbers = one.numbers.equals(other.numbers);
        double score = score(one, other, title, authors, year, venue, numbers);
        if (identified) {
            score = title >= 0.5 && numbers ? Math.max(score, SAME_IDENTIFIER) : Math.max(score, 0.7);
        }
        if (score < least) {
            return null;
        }
        return new Match(
                one.record.id(), other.record.id(), score, reasons(identified, title, authors, year, venue, numbers));
    }

    /** Sure without a look at the venue, so that the venue's names can be learned from it. */
    boolean isPlain(Prepared one, Prepared other) {
        return one.title.equals(other.title)
                && one.title.length() >= LONG_TITLE
                && !one.authors.isEmpty()
                && !other.authors.isEmpty()
                && year(one.record.year(), other.record.year()) == 1
                && one.authors.similarity(other.authors) > 0.9;
    }

    private double score(
            Prepared one, Prepared other, double title, double authors, double year, double venue, boolean numbers) {
        double score = authors < 0 ? 0.92 * title : 0.68 * title + 0.32 * authors;
        boolean telling = Math.min(one.tokens.length, other.tokens.length) > TELLING_WORDS;
        score -= (telling ? 0.25 : 0.5) * (1 - year);
        score += 0.16 * (venue - Venues.UNKNOWN);
        if (!numbers) {
            score = Math.min(score, OTHER_NUMBERS);
        }
        if (authors >= 0 && authors < 0.2 && (title < 0.98 || one.title.length() < LONG_TITLE)) {
            score = Math.min(score, OTHER_AUTHORS);
        }
        if (Titles.corrects(one.title) != Titles.corrects(other.title)) {
            score = Math.min(score, OTHER_NUMBERS);
        }
        boolean backed = year == 1 && venue > 0.9;
        if (backed && title == 1 && numbers && one.tokens.length >= TELLING_WORDS) {
            score = Math.max(score, SAME_TITLE);
        }
        if (one.commonTitle || other.commonTitle) {
            score = Math.min(score, commonTitle(authors, year, venue));
        }
        return Math.max(0, Math.min(1, score));
    }

    /** Between two lists without duplicates of their own the one editorial of a year is that of the other list. */
    private double commonTitle(double authors, double year, double venue) {
        boolean alike = authors >= 0.9 && year == 1 && venue > Venues.UNKNOWN;
        return alike ? (oneToOne ? 0.85 : COMMON_TITLE) : OTHER_AUTHORS;
    }

    private static double year(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return 0.8;
        }
        int apart = Math.abs(one - other);
        return apart == 0 ? 1 : apart == 1 ? 0.4 : 0;
    }

    private double title(Prepared one, Prepared other) {
        if (one.title.equals(other.title)) {
            return 1;
        }
        double words = words(one, other);
        if (words < 0.25) {
            return words;
        }
        return Math.max(words, letters(one.title, other.title));
    }

    /** The weight of the common words among all words; where one title goes on, among the shorter one's, for a little less. */
    private double words(Prepared one, Prepared other) {
        Overlap overlap = overlap(one, other);
        if (overlap.shorter() == 0) {
            return 0;
        }
        boolean goesOn = Math.min(one.tokens.length, other.tokens.length) >= TELLING_WORDS
                && (one.title.startsWith(other.title) || other.title.startsWith(one.title));
        double dice = 2 * overlap.common() / (overlap.shorter() + overlap.longer());
        return goesOn ? Math.max(dice, 0.9 * overlap.common() / overlap.shorter()) : dice;
    }

    /** How much of the shorter title is in the longer one, of titles that say something. */
    private double containment(Prepared one, Prepared other) {
        Overlap overlap = overlap(one, other);
        boolean telling = Math.min(one.tokens.length, other.tokens.length) > TELLING_WORDS;
        return telling && overlap.shorter() > 0 ? overlap.common() / overlap.shorter() : 0;
    }

    private record Overlap(double common, double shorter, double longer) {}

    private Overlap overlap(Prepared one, Prepared other) {
        double common = 0;
        double ofOne = 0;
        double ofOther = 0;
        int i = 0;
        int j = 0;
        while (i < one.tokens.length || j < other.tokens.length) {
            int left = i < one.tokens.length ? one.tokens[i] : Integer.MAX_VALUE;
            int right = j < other.tokens.length ? other.tokens[j] : Integer.MAX_VALUE;
            double weight = vocabulary.weight(Math.min(left, right));
            if (left <= right) {
                ofOne += weight;
                i++;
            }
            if (right <= left) {
                ofOther += weight;
                j++;
            }
            if (left == right) {
                common += weight;
            }
        }
        return new Overlap(common, Math.min(ofOne, ofOther), Math.max(ofOne, ofOther));
    }

    private static double letters(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int limit = longer / 3;
        int distance = new LevenshteinDistance(limit).apply(one.replace(" ", ""), other.replace(" ", ""));
        return distance < 0 ? 0 : 1 - (double) distance / longer;
    }

    private static boolean sharesIdentifier(Prepared one, Prepared other) {
        for (String identifier : one.record.identifiers()) {
            if (other.record.identifiers().contains(identifier)) {
                return true;
            }
        }
        return false;
    }

    private static List<MatchReason> reasons(
            boolean identified, double title, double authors, double year, double venue, boolean numbers) {
        List<MatchReason> reasons = new ArrayList<>();
        if (identified) {
            reasons.add(new MatchReason(MatchFeature.IDENTIFIER, 1));
        }
        reasons.add(new MatchReason(MatchFeature.TITLE, title));
        if (authors >= 0) {
            reasons.add(new MatchReason(MatchFeature.AUTHORS, authors));
        }
        reasons.add(new MatchReason(MatchFeature.YEAR, year));
        reasons.add(new MatchReason(MatchFeature.VENUE, venue));
        if (!numbers) {
            reasons.add(new MatchReason(MatchFeature.NUMBERS, 0));
        }
        return reasons;
    }
}
