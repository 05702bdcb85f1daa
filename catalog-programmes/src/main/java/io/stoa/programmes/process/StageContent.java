package io.stoa.programmes.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.stoa.programmes.ReviewMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stage publishes, by its type; holds no personal data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(StageContent.Announced.class),
    @JsonSubTypes.Type(StageContent.Opened.class),
    @JsonSubTypes.Type(StageContent.Extended.class),
    @JsonSubTypes.Type(StageContent.Received.class),
    @JsonSubTypes.Type(StageContent.AcceptanceList.class),
    @JsonSubTypes.Type(StageContent.Round.class),
    @JsonSubTypes.Type(StageContent.EvaluationList.class),
    @JsonSubTypes.Type(StageContent.DecisionList.class),
    @JsonSubTypes.Type(StageContent.ObjectionCount.class),
    @JsonSubTypes.Type(StageContent.Ended.class)
})
public sealed interface StageContent {

    /**
     * The call was published 计划发布.
     *
     * @param opensAt when applications are first received
     * @param closesAt when they are no longer received
     */
    record Announced(Instant opensAt, Instant closesAt) implements StageContent {}

    /**
     * Applications are received from now on.
     *
     * @param closesAt when they are no longer received
     */
    record Opened(Instant closesAt) implements StageContent {}

    /**
     * The closing was put off 延期.
     *
     * @param from when the call would have closed
     * @param to when it closes now
     * @param reason why
     */
    record Extended(Instant from, Instant to, String reason) implements StageContent {}

    /**
     * Applications are no longer received 申报截止.
     *
     * @param closedAt since when
     */
    record Received(Instant closedAt) implements StageContent {}

    /**
     * Which applications are accepted 受理情况.
     *
     * @param accepted those accepted, by number
     * @param refused how many were refused
     */
    record AcceptanceList(List<ListedApplication> accepted, int refused) implements StageContent {

        /**
         * Copies the list.
         *
         * @param accepted those accepted, by number
         * @param refused how many were refused
         */
        public AcceptanceList {
            accepted = accepted == null ? List.of() : List.copyOf(accepted);
        }
    }

    /**
     * A round of review was opened or closed 评审.
     *
     * @param number its number, from 1
     * @param mode how applications are reviewed
     * @param closed whether it is closed
     */
    record Round(int number, ReviewMode mode, boolean closed) implements StageContent {}

    /**
     * The results of the evaluation 评估结果.
     *
     * @param results the results, by rank
     */
    record EvaluationList(List<EvaluatedApplication> results) implements StageContent {

        /**
         * Copies the list.
         *
         * @param results the results, by rank
         */
        public EvaluationList {
            results = results == null ? List.of() : List.copyOf(results);
        }
    }

    /**
     * A decision, open to objections or final 审批结果.
     *
     * @param number the number of the decision, from 1
     * @param funded which applications are funded and how much each is given, by number
     * @param funding what each theme is given
     * @param currency ISO 4217 code of all amounts, which are in minor units
     * @param objectionsUntil the last day of the objection period 公示截止日, or null once the decision is final
     * @param provisional whether a calendar that is not yet published may still move that day
     * @param reason why the decision differs from the one before, or null for the first
     */
    record DecisionList(
            int number,
            List<FundedApplication> funded,
            List<ThemeFunding> funding,
            String currency,
            @Nullable LocalDate objectionsUntil,
            boolean provisional,
            @Nullable String reason)
            implements StageContent {

        /**
         * Copies the lists.
         *
         * @param number the number of the decision, from 1
         * @param funded which applications are funded and how much each is given, by number
         * @param funding what each theme is given
         * @param currency ISO 4217 code of all amounts, which are in minor units
         * @param objectionsUntil the last day of the objection period, or null once the decision is final
         * @param provisional whether a calendar that is not yet published may still move that day
         * @param reason why the decision differs from the one before, or null for the first
         */
        public DecisionList {
            funded = funded == null ? List.of() : List.copyOf(funded);
            funding = funding == null ? List.of() : List.copyOf(funding);
        }

        /** {@return whether the decision is final} */
        @JsonIgnore
        public boolean isFinal() {
            return objectionsUntil == null;
        }
    }

    /**
     * What came of the objections to a decision 异议处理.
     *
     * @param recorded how many were recorded
     * @param upheld how many were upheld
     */
    record ObjectionCount(int recorded, int upheld) implements StageContent {}

    /**
     * The call ended or was given up.
     *
     * @param reason why it was given up, or null if it ended
     */
    record Ended(@Nullable String reason) implements StageContent {}
}
