package io.stoa.programmes;

import io.stoa.programmes.eligibility.EligibilityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applicants may rely on once a call is published: everything but its wording.
 *
 * @param programme the code of the programme 计划类别: 1 to 15 letters, digits and hyphens; applications are numbered by it and the year
 * @param opensAt when applications are first received, in the host's zone
 * @param closesAt when they are no longer received 申报截止, in the host's zone; this moment is too late
 * @param themes what may be applied for
 * @param eligibility who may apply
 * @param budget what may be asked for
 * @param form what applicants fill in
 * @param attachments what they attach
 * @param reviewPlan how applications are reviewed, in this order
 * @param objectionDays how many working days the decision stands open to objections 公示期
 */
@ConsistentTerms
public record CallTerms(
        @NotBlank
        @Size(max = 15)
        @Pattern(regexp = "[A-Za-z0-9-]*", message = "{io.stoa.programmes.CallTerms.programme.message}")
        String programme,

        @NotNull LocalDateTime opensAt,
        @NotNull LocalDateTime closesAt,
        @Size(min = 1, max = 100) List<@Valid Theme> themes,
        @Size(max = 50) List<@NotNull @Valid EligibilityRule> eligibility,
        @NotNull @Valid BudgetRules budget,
        @Size(max = 50) List<@Valid FormSection> form,
        @Size(max = 50) List<@Valid AttachmentKind> attachments,
        @Size(min = 1, max = 10) List<@Valid ReviewStage> reviewPlan,
        @Min(0) @Max(60) int objectionDays) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param programme the code of the programme 计划类别: 1 to 15 letters, digits and hyphens; applications are numbered by it and the year
     * @param opensAt when applications are first received, in the host's zone
     * @param closesAt when they are no longer received 申报截止, in the host's zone; this moment is too late
     * @param themes what may be applied for
     * @param eligibility who may apply
     * @param budget what may be asked for
     * @param form what applicants fill in
     * @param attachments what they attach
     * @param reviewPlan how applications are reviewed, in this order
     * @param objectionDays how many working days the decision stands open to objections 公示期
     */
    public CallTerms {
        themes = themes == null ? List.of() : List.copyOf(themes);
        eligibility = eligibility == null ? List.of() : List.copyOf(eligibility);
        form = form == null ? List.of() : List.copyOf(form);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        reviewPlan = reviewPlan == null ? List.of() : List.copyOf(reviewPlan);
    }

    /**
     * Begins the terms of a call.
     *
     * @param programme the code of the programme
     * @param opensAt when applications are first received, in the host's zone
     * @param closesAt when they are no longer received, in the host's zone
     * @return a builder; it needs a theme and a stage of review at least
     */
    public static CallTermsBuilder of(String programme, LocalDateTime opensAt, LocalDateTime closesAt) {
        return new CallTermsBuilder(programme, opensAt, closesAt);
    }

    /**
     * The theme of a code.
     *
     * @param code a code
     * @return the theme, or null if there is none
     */
    public @Nullable Theme theme(String code) {
        return themes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** {@return the fields of all sections, in order} */
    public List<FormField> fields() {
        return form.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /**
     * The most that an application of a theme may ask for.
     *
     * @param theme a theme of the call, or null if it is not known
     * @return minor units, or null for no limit
     */
    public @Nullable Long ceilingOf(@Nullable Theme theme) {
        return theme != null && theme.ceiling() != null ? theme.ceiling() : budget.ceiling();
    }
}
