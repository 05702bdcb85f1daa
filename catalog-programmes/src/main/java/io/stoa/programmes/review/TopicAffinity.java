package io.stoa.programmes.review;

import io.stoa.experts.Expert;
import io.stoa.programmes.application.BlindContent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The affinity by discipline and keyword. */
final class TopicAffinity {

    private static final double DISCIPLINE_SHARE = 0.6;

    private TopicAffinity() {}

    static double between(Expert expert, BlindContent content) {
        double nearest = 0;
        for (String wanted : content.disciplines()) {
            nearest = Math.max(nearest, nearness(wanted, expert.getSubjects()));
        }
        List<String> known = expert.getDetails().expertise().stream()
                .map(each -> each.term().toLowerCase(Locale.ROOT))
                .toList();
        return DISCIPLINE_SHARE * nearest + (1 - DISCIPLINE_SHARE) * share(content.keywords(), known);
    }

    private static double nearness(String wanted, Collection<String> known) {
        return known.stream().mapToDouble(each -> nearness(wanted, each)).max().orElse(0);
    }

    /** The two agree as far as the shorter code goes at the most. */
    private static double nearness(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        if (shared >= 7) {
            return 1;
        }
        if (shared >= 5) {
            return 0.7;
        }
        return shared >= 3 ? 0.4 : 0;
    }

    private static double share(List<String> keywords, List<String> known) {
        if (keywords.isEmpty()) {
            return 0;
        }
        long shared = keywords.stream()
                .filter(each -> known.contains(each.toLowerCase(Locale.ROOT)))
                .count();
        return (double) shared / keywords.size();
    }
}
