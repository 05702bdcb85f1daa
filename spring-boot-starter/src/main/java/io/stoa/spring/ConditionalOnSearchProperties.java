package io.stoa.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where the host says anything under {@code stoa.search}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnSearchProperties.Said.class)
@interface ConditionalOnSearchProperties {

    /** Looks for anything under {@code stoa.search}. */
    final class Said extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean said = Binder.get(context.getEnvironment())
                    .bind("stoa.search", StoaProperties.Search.class)
                    .isBound();
            ConditionMessage.Builder message =
                    ConditionMessage.forCondition(ConditionalOnSearchProperties.class.getSimpleName());
            return said
                    ? ConditionOutcome.match(message.because("there is something under stoa.search"))
                    : ConditionOutcome.noMatch(message.because("there is nothing under stoa.search"));
        }
    }
}
