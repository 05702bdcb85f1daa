package io.stoa.programmes;

import io.stoa.core.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applications may ask for 经费规定. Amounts are in minor units (fen, cent) of one currency.
 *
 * @param currency ISO 4217 code
 * @param total what may be spent on the call in all, or null where only the themes have envelopes
 * @param ceiling the most that one application may ask for, or null for no limit
 * @param ownFundsPercent the least share of own funds 自筹经费 in the whole budget of an application, in percent
 * @param categories the categories of costs
 * @param firstYear the first year in which money is spent
 * @param lastYear the last year in which money is spent
 */
public record BudgetRules(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{io.stoa.programmes.BudgetRules.currency.message}")
        String currency,

        @Nullable @Positive Long total,
        @Nullable @Positive Long ceiling,
        @Min(0) @Max(100) int ownFundsPercent,
        @Size(min = 1, max = 50) List<@Valid BudgetCategory> categories,
        @Min(1900) @Max(2200) int firstYear,
        @Min(1900) @Max(2200) int lastYear) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param currency ISO 4217 code
     * @param total what may be spent on the call in all, or null where only the themes have envelopes
     * @param ceiling the most that one application may ask for, or null for no limit
     * @param ownFundsPercent the least share of own funds 自筹经费 in the whole budget of an application, in percent
     * @param categories the categories of costs
     * @param firstYear the first year in which money is spent
     * @param lastYear the last year in which money is spent
     */
    public BudgetRules {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /**
     * Rules with one category, {@code total}, and no limits.
     *
     * @param currency ISO 4217 code
     * @param firstYear the first year in which money is spent
     * @param lastYear the last year in which money is spent
     * @return the rules
     */
    public static BudgetRules unlimited(String currency, int firstYear, int lastYear) {
        LocalizedText name = LocalizedText.of("en", "All costs")
                .with("zh", "全部经费")
                .with("de", "Alle Kosten")
                .with("ru", "Все расходы");
        BudgetCategory all = new BudgetCategory("total", name, null);
        return new BudgetRules(currency, null, null, 0, List.of(all), firstYear, lastYear);
    }

    /**
     * {@return the same with a total for the call}
     *
     * @param amount minor units
     */
    public BudgetRules withTotal(long amount) {
        return new BudgetRules(currency, amount, ceiling, ownFundsPercent, categories, firstYear, lastYear);
    }

    /**
     * {@return the same with a ceiling for one application}
     *
     * @param amount minor units
     */
    public BudgetRules withCeiling(long amount) {
        return new BudgetRules(currency, total, amount, ownFundsPercent, categories, firstYear, lastYear);
    }

    /**
     * {@return the same with a share of own funds}
     *
     * @param percent 0 to 100
     */
    public BudgetRules withOwnFunds(int percent) {
        return new BudgetRules(currency, total, ceiling, percent, categories, firstYear, lastYear);
    }

    /**
     * {@return the same with categories of costs}
     *
     * @param wanted the categories
     */
    public BudgetRules withCategories(BudgetCategory... wanted) {
        return new BudgetRules(currency, total, ceiling, ownFundsPercent, List.of(wanted), firstYear, lastYear);
    }
}
