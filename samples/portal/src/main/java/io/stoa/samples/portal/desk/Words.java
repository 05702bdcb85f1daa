package io.stoa.samples.portal.desk;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.experts.ExpertCatalog;
import io.stoa.samples.portal.web.Show;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the desks name things: {@code ${@words.organisation(id)}} in a template. */
@Component("words")
public class Words {

    private static final Set<String> GOOD = Set.of(
            "ACCEPTED",
            "APPROVED",
            "COMPLETED",
            "COPY_COMPLETED",
            "DONE",
            "DRAWN",
            "FINAL",
            "LOAN_COMPLETED",
            "SUPPLIED");
    private static final Set<String> BAD =
            Set.of("CANCELLED", "DECLINED", "EXPIRED", "FAILED", "LOST", "RECUSED", "REFUSED", "REJECTED", "UNFILLED");
    private static final Set<String> WAITING = Set.of(
            "AWAITING_APPROVAL",
            "CANCEL_ASKED",
            "CANCEL_SENT",
            "CONDITIONAL",
            "DRAFT",
            "INVITED",
            "OPEN",
            "OVERDUE",
            "RECALLED",
            "RETURNED",
            "SILENT",
            "SUBMITTED",
            "VERIFYING");

    private final Show show;
    private final OrganisationCatalog organisations;
    private final ExpertCatalog experts;

    Words(Show show, OrganisationCatalog organisations, ExpertCatalog experts) {
        this.show = show;
        this.organisations = organisations;
        this.experts = experts;
    }

    /**
     * The colour of a state's badge.
     *
     * @param state the state
     * @return a class of the style sheet
     */
    public String tone(Enum<?> state) {
        if (GOOD.contains(state.name())) {
            return "good";
        }
        if (BAD.contains(state.name())) {
            return "bad";
        }
        return WAITING.contains(state.name()) ? "warn" : "brand";
    }

    /**
     * An amount of money.
     *
     * @param minor the amount in minor units, such as fen, or null
     * @param currency ISO 4217 code
     * @return such as {@code ¥12.50}, or nothing
     */
    public String money(@Nullable Long minor, String currency) {
        if (minor == null) {
            return "";
        }
        Currency unit = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(country());
        format.setCurrency(unit);
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()));
    }

    /**
     * A phrase at the head of something.
     *
     * @param phrase such as {@code publish the decision}
     * @return such as {@code Publish the decision}
     */
    public String heading(String phrase) {
        return phrase.isEmpty()
                ? phrase
                : phrase.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + phrase.substring(1);
    }

    /**
     * What an organisation is called.
     *
     * @param id the organisation, or null
     * @return its name, its id if the reader may not see it, or nothing
     */
    public String organisation(@Nullable String id) {
        return id == null ? "" : named(id, () -> show.text(organisations.get(id).names()));
    }

    /**
     * What an expert is called.
     *
     * @param id the expert
     * @return the name, or the id if the reader may not see the entry
     */
    public String expert(String id) {
        return named(id, () -> show.text(experts.publicView(id).names()));
    }

    private static String named(String id, Supplier<String> name) {
        try {
            return name.get();
        } catch (NotFoundException unseen) {
            return id;
        }
    }

    /** Amounts want a country; a language alone would show yuan as a foreign currency. */
    private static Locale country() {
        Locale locale = LocaleContextHolder.getLocale();
        return "zh".equals(locale.getLanguage()) ? Locale.CHINA : locale;
    }
}
