package io.stoa.programmes.review;

import io.stoa.experts.Expert;
import io.stoa.programmes.application.BlindContent;

/** How well an expert fits an application 匹配度; a host may bring its own. It sees nothing of who applies. */
@FunctionalInterface
public interface ReviewAffinity {

    /**
     * How well they fit.
     *
     * @param expert the expert
     * @param content what the application is about
     * @return 0 for not at all, up to 1,000,000
     */
    double between(Expert expert, BlindContent content);

    /**
     * By discipline and keyword: 0.6 for the nearest discipline (GB/T 13745: 1 for the same of seven digits, 0.7 for the same
     * five, 0.4 for the same three) and 0.4 times the share of keywords that the expert names.
     *
     * @return the affinity
     */
    static ReviewAffinity byTopic() {
        return TopicAffinity::between;
    }
}
