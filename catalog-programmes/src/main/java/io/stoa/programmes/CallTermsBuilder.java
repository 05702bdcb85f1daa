package io.stoa.programmes;

import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.eligibility.EligibilityRule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Puts the terms of a call together. */
public final class CallTermsBuilder {

    private final String programme;
    private final LocalDateTime opensAt;
    private final LocalDateTime closesAt;
    private final List<Theme> themes = new ArrayList<>();
    private final List<EligibilityRule> eligibility = new ArrayList<>();
    private BudgetRules budget;
    private final List<FormSection> form = new ArrayList<>();
    private final List<AttachmentKind> attachments = new ArrayList<>();
    private final List<ReviewStage> reviewPlan = new ArrayList<>();
    private int objectionDays = 5;

    CallTermsBuilder(String programme, LocalDateTime opensAt, LocalDateTime closesAt) {
        this.programme = programme;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.budget = BudgetRules.unlimited("CNY", opensAt.getYear(), opensAt.getYear() + 2);
    }

    /**
     * Adds a theme.
     *
     * @param theme what may be applied for
     * @return this
     */
    public CallTermsBuilder theme(Theme theme) {
        themes.add(theme);
        return this;
    }

    /**
     * Adds a theme without an envelope and a ceiling of its own.
     *
     * @param code unique in the call
     * @param name the name by language
     * @return this
     */
    public CallTermsBuilder theme(String code, LocalizedText name) {
        return theme(new Theme(code, name, null, null));
    }

    /**
     * Adds a rule on who may apply.
     *
     * @param rule the rule
     * @return this
     */
    public CallTermsBuilder eligible(EligibilityRule rule) {
        eligibility.add(rule);
        return this;
    }

    /**
     * Sets what may be asked for; by default any amount in yuan, spent in the year of opening and the two after it.
     *
     * @param rules the rules
     * @return this
     */
    public CallTermsBuilder budget(BudgetRules rules) {
        budget = rules;
        return this;
    }

    /**
     * Adds a section of the form.
     *
     * @param section the section
     * @return this
     */
    public CallTermsBuilder section(FormSection section) {
        form.add(section);
        return this;
    }

    /**
     * Adds a kind of attachment.
     *
     * @param kind the kind
     * @return this
     */
    public CallTermsBuilder attachment(AttachmentKind kind) {
        attachments.add(kind);
        return this;
    }

    /**
     * Adds a stage of the review behind those before.
     *
     * @param mode how it is done
     * @param scoreSheet the score sheet that reviewers fill in
     * @return this
     */
    public CallTermsBuilder reviewed(ReviewMode mode, String scoreSheet) {
        reviewPlan.add(new ReviewStage(mode, scoreSheet));
        return this;
    }

    /**
     * Sets how long the decision stands open to objections; 5 working days by default.
     *
     * @param days working days, 0 to 60
     * @return this
     */
    public CallTermsBuilder objectionDays(int days) {
        objectionDays = days;
        return this;
    }

    /** {@return the terms} */
    public CallTerms build() {
        return new CallTerms(
                programme,
                opensAt,
                closesAt,
                themes,
                eligibility,
                budget,
                form,
                attachments,
                reviewPlan,
                objectionDays);
    }
}
