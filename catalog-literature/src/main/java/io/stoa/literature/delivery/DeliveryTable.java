package io.stoa.literature.delivery;

import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.TableFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of deliveries as a table 文献传递统计表, for CSV and XLSX files. It is written only. */
public final class DeliveryTable {

    private DeliveryTable() {}

    /**
     * {@return the format, for {@link io.stoa.core.tabular.Tables}}
     */
    public static TableFormat<DeliveryCount> format() {
        return new TableFormat<>(
                "Delivery",
                List.of(
                        column("key", "分组", "Group", "Gruppe", "Группа", DeliveryCount::key),
                        column("label", "名称", "Name", "Name", "Название", DeliveryCount::label),
                        column("asked", "申请数", "Asked for", "Angefragt", "Запрошено", DeliveryCount::asked),
                        column("filled", "满足数", "Filled", "Erfüllt", "Выполнено", DeliveryCount::filled),
                        column(
                                "unfilled",
                                "未满足数",
                                "Unfilled",
                                "Nicht erfüllt",
                                "Не выполнено",
                                DeliveryCount::unfilled),
                        column("withdrawn", "撤销数", "Withdrawn", "Zurückgezogen", "Отозвано", DeliveryCount::withdrawn),
                        column("open", "处理中", "Open", "Offen", "В работе", DeliveryCount::open),
                        column(
                                "fillRate",
                                "满足率",
                                "Fill rate",
                                "Erfüllungsquote",
                                "Доля выполненных",
                                DeliveryCount::fillRate),
                        column(
                                "turnaround",
                                "平均传递周期（工作日）",
                                "Mean turnaround (working days)",
                                "Mittlere Dauer (Arbeitstage)",
                                "Средний срок (раб. дни)",
                                DeliveryCount::turnaround),
                        column(
                                "median",
                                "传递周期中位数（工作日）",
                                "Median turnaround (working days)",
                                "Mediane Dauer (Arbeitstage)",
                                "Медианный срок (раб. дни)",
                                DeliveryCount::medianTurnaround)),
                row -> null);
    }

    private static Column<DeliveryCount> column(String key, String zh, String en, String de, String ru, Value value) {
        return Column.<DeliveryCount>optional(key, zh, en, "", value::of)
                .labelled("de", de)
                .labelled("ru", ru);
    }

    private interface Value {
        @Nullable
        Object of(DeliveryCount count);
    }
}
