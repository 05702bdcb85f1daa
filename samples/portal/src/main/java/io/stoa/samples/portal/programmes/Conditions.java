package io.stoa.samples.portal.programmes;

import io.stoa.core.organisation.OrganisationKind;
import io.stoa.programmes.eligibility.ApplicantKinds;
import io.stoa.programmes.eligibility.ApplicantRegions;
import io.stoa.programmes.eligibility.ApplicationsOfLeader;
import io.stoa.programmes.eligibility.ApplicationsOfOrganisation;
import io.stoa.programmes.eligibility.ConsortiumIncludes;
import io.stoa.programmes.eligibility.ConsortiumSize;
import io.stoa.programmes.eligibility.EligibilityRule;
import io.stoa.programmes.eligibility.EstablishedBefore;
import io.stoa.programmes.eligibility.LeaderAge;
import io.stoa.programmes.eligibility.LeaderSeniority;
import io.stoa.programmes.eligibility.RunningApplications;
import io.stoa.programmes.eligibility.TeamSize;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Show;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who may apply, in sentences: {@code ${@conditions.text(rule)}} in a template. */
@Component("conditions")
class Conditions {

    private static final Map<Class<? extends EligibilityRule>, BiFunction<Conditions, EligibilityRule, String>> TEXTS =
            Map.ofEntries(
                    entry(ApplicantKinds.class, (texts, rule) -> texts.kinds(rule)),
                    entry(ApplicantRegions.class, (texts, rule) -> texts.regions(rule)),
                    entry(
                            EstablishedBefore.class,
                            (texts, rule) -> texts.say("established", texts.show.day(rule.latest()))),
                    entry(
                            LeaderSeniority.class,
                            (texts, rule) -> texts.say("seniority", texts.show.word("seniority", rule.least()))),
                    entry(
                            LeaderAge.class,
                            (texts, rule) -> texts.say(
                                    "age", texts.between(rule.low(), rule.high()), texts.show.day(rule.on()))),
                    entry(
                            ConsortiumSize.class,
                            (texts, rule) -> texts.say("consortium", texts.between(rule.low(), rule.high()))),
                    entry(ConsortiumIncludes.class, (texts, rule) -> texts.say("includes", texts.kind(rule.kind()))),
                    entry(TeamSize.class, (texts, rule) -> texts.say("team", texts.between(rule.low(), rule.high()))),
                    entry(RunningApplications.class, (texts, rule) -> texts.say("running", rule.most())),
                    entry(ApplicationsOfOrganisation.class, (texts, rule) -> texts.say("of-organisation", rule.most())),
                    entry(ApplicationsOfLeader.class, (texts, rule) -> texts.say("of-leader", rule.most())));

    private final MessageSource messages;
    private final Show show;
    private final Labels labels;

    Conditions(MessageSource messages, Show show, Labels labels) {
        this.messages = messages;
        this.show = show;
        this.labels = labels;
    }

    /**
     * A condition in words.
     *
     * @param rule the rule
     * @return a sentence
     */
    public String text(EligibilityRule rule) {
        BiFunction<Conditions, EligibilityRule, String> text = TEXTS.get(rule.getClass());
        return text == null ? rule.toString() : text.apply(this, rule);
    }

    private String kinds(ApplicantKinds rule) {
        return say("kinds", rule.kinds().stream().map(this::kind).collect(Collectors.joining(" · ")));
    }

    private String regions(ApplicantRegions rule) {
        return say("regions", rule.regions().stream().map(labels::region).collect(Collectors.joining(" · ")));
    }

    private String kind(OrganisationKind kind) {
        return show.word("organisation-kind", kind);
    }

    private String between(@Nullable Integer low, @Nullable Integer high) {
        if (low == null) {
            return high == null ? "" : message("condition.at-most", high);
        }
        return high == null ? message("condition.at-least", low) : low + "–" + high;
    }

    private String say(String what, Object... values) {
        return message("condition." + what, values);
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static <R extends EligibilityRule>
            Map.Entry<Class<? extends EligibilityRule>, BiFunction<Conditions, EligibilityRule, String>> entry(
                    Class<R> type, BiFunction<Conditions, R, String> text) {
        return Map.entry(type, (texts, rule) -> text.apply(texts, type.cast(rule)));
    }
}
