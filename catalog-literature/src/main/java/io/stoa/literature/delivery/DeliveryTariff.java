package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers charge 收费标准, published as the rule set {@link DeliveryRequests#TARIFF}. Of the lines, the first is
 * taken that names the supplier, else the first that names its tier, else the first that names neither.
 *
 * <pre>{@code
 * ruleSets.publish(RuleSetDraft.of(DeliveryRequests.TARIFF, LocalDate.of(2026, 1, 1),
 *         new DeliveryTariff(List.of(DeliveryTariff.Line.perPage(30, "CNY"))), "NSTL: ¥0.3 a page"));
 * }</pre>
 *
 * @param lines the prices
 */
public record DeliveryTariff(
        @NotNull @Size(min = 1, max = 10000) List<@Valid Line> lines) {

    /**
     * Copies the lines.
     *
     * @param lines the prices
     */
    public DeliveryTariff {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * A price, in the smallest unit of its currency.
     *
     * @param agency the supplier's identifier, such as {@code ISIL:CN-100001}, or null
     * @param tier the tier of suppliers, or null
     * @param currency the currency, by ISO 4217
     * @param page the price of a copied page
     * @param copy what is added for each copy, whatever its length
     * @param loan the price of a loan
     */
    public record Line(
            @Nullable @Size(max = 151) String agency,
            @Nullable SupplierTier tier,
            @NotBlank @Size(min = 3, max = 3) String currency,
            @PositiveOrZero long page,
            @PositiveOrZero long copy,
            @PositiveOrZero long loan) {

        /**
         * Checks the currency.
         *
         * @param agency the supplier's identifier, such as {@code ISIL:CN-100001}, or null
         * @param tier the tier of suppliers, or null
         * @param currency the currency, by ISO 4217
         * @param page the price of a copied page
         * @param copy what is added for each copy, whatever its length
         * @param loan the price of a loan
         * @throws IllegalArgumentException if there is no such currency
         */
        public Line {
            Amount.requireKnown(currency);
        }

        /**
         * The price of a page, whoever supplies.
         *
         * @param page the price of a page, such as 30 fen
         * @param currency the currency
         * @return the price, with loans for nothing
         */
        public static Line perPage(long page, String currency) {
            return new Line(null, null, currency, page, 0, 0);
        }

        private Amount price(ServiceType service, int pages) {
            return new Amount(service == ServiceType.LOAN ? loan : copy + page * pages, currency);
        }
    }

    /**
     * What something costs.
     *
     * @param agency who supplies
     * @param tier the tier of the supplier
     * @param service copy or loan
     * @param pages how many pages; one where that is not known
     * @return the price, or null if no line fits
     */
    public @Nullable Amount price(AgencyId agency, SupplierTier tier, ServiceType service, int pages) {
        return Stream.<Predicate<Line>>of(
                        line -> agency.toString().equals(line.agency()),
                        line -> line.agency() == null && line.tier() == tier,
                        line -> line.agency() == null && line.tier() == null)
                .flatMap(fits -> lines.stream().filter(fits).limit(1))
                .findFirst()
                .map(line -> line.price(service, pages))
                .orElse(null);
    }
}
