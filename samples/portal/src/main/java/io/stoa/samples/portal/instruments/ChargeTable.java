package io.stoa.samples.portal.instruments;

import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.TableFormat;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.ChargeView;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Charges as a table, for statements and invoices in spreadsheets. */
final class ChargeTable {

    private ChargeTable() {}

    /** The columns; {@code words} gives what a constant is called, by its group. */
    static TableFormat<ChargeView> format(Words words) {
        return new TableFormat<>(
                "Charges",
                List.of(
                        column("day", "日期", "Day", "Tag", "День", ChargeView::day),
                        column("instrument", "仪器", "Instrument", "Gerät", "Прибор", ChargeView::instrumentTitle),
                        column("kind", "类型", "Entry", "Eintrag", "Запись", c -> words.of("charge-kind", c.kind())),
                        column(
                                "account",
                                "结算账户",
                                "Account",
                                "Konto",
                                "Счёт",
                                c -> c.account().code()),
                        column(
                                "user",
                                "用户类型",
                                "Users",
                                "Nutzer",
                                "Пользователи",
                                c -> words.of("user-kind", c.userKind())),
                        column("quantity", "数量", "Quantity", "Menge", "Количество", ChargeTable::quantity),
                        column("unit", "单位", "Unit", "Einheit", "Единица", c -> words.of("charge-unit", c.unit())),
                        column("price", "单价", "Price", "Preis", "Цена", c -> amount(c.unitPrice(), c.currency())),
                        column("amount", "金额", "Amount", "Betrag", "Сумма", c -> amount(c.amount(), c.currency())),
                        column("currency", "币种", "Currency", "Währung", "Валюта", ChargeView::currency),
                        column("reason", "备注", "Remark", "Bemerkung", "Примечание", ChargeView::reason)),
                row -> null);
    }

    /** What constants are called. */
    @FunctionalInterface
    interface Words {
        String of(String group, Object constant);
    }

    private static BigDecimal quantity(ChargeView charge) {
        BigDecimal counted = BigDecimal.valueOf(charge.quantity());
        return charge.unit() == ChargeUnit.HOUR
                ? counted.divide(BigDecimal.valueOf(charge.unit().parts()), 2, java.math.RoundingMode.HALF_UP)
                : counted;
    }

    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    private static Column<ChargeView> column(
            String key, String zh, String en, String de, String ru, Function<ChargeView, @Nullable Object> value) {
        return Column.<ChargeView>optional(key, zh, en, "", value::apply)
                .labelled("de", de)
                .labelled("ru", ru);
    }
}
