package io.stoa.programmes.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on an application.
 *
 * @param applicationId the application
 * @param listed what public lists say of it
 * @param rank its rank among all, or null if the review left it out
 * @param score its score, or null
 * @param requested what it asks for, in minor units
 * @param amount what it is given, in minor units; 0 if it is not funded
 * @param ground why
 * @param reason why the rule was departed from, or null
 */
public record DecisionLine(
        String applicationId,
        ListedApplication listed,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        long requested,
        long amount,
        DecisionGround ground,
        @Nullable String reason) {

    /** {@return whether it is funded} */
    @JsonIgnore
    public boolean isFunded() {
        return amount > 0;
    }
}
