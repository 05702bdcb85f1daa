package io.stoa.instruments.usage;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.tabular.Choices;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.Row;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finished sessions as a table 使用记录表, for CSV and XLSX files: one row to a session. A row is known again by its
 * number 记录编号. Times are by the clock of the facility, such as {@code 2026-03-01 09:30}, or with an offset.
 *
 * <pre>{@code
 * TableFormat<UsageDraft> format = UsageTable.of("lab-system", ZoneId.of("Asia/Shanghai"));
 * try (TableReading<UsageDraft> rows = Tables.read(format, file, ReadOptions.in(locale))) {
 *     UsageImportReport report = usage.importAll(providerId, rows);
 * }
 * }</pre>
 */
public final class UsageTable {

    private static final Choices<ServiceWay> WAYS = ways();

    private final String source;
    private final ZoneId zone;
    private final Function<String, @Nullable String> instruments;

    private UsageTable(String source, ZoneId zone, Function<String, @Nullable String> instruments) {
        this.source = source;
        this.zone = zone;
        this.instruments = instruments;
    }

    /**
     * A table that names instruments by their ids.
     *
     * @param source the name of the register that the table comes from; with a session's number it makes the key by
     *     which a second import knows it again
     * @param zone the time zone of the facility
     * @return the format, for {@link io.stoa.core.tabular.Tables}
     */
    public static TableFormat<UsageDraft> of(String source, ZoneId zone) {
        return of(source, zone, id -> id);
    }

    /**
     * A table that names instruments in a way of its own, such as by their inventory numbers.
     *
     * @param source the name of the register that the table comes from
     * @param zone the time zone of the facility
     * @param instruments gives the id of an instrument for what a row calls it, or null if there is none
     * @return the format, for {@link io.stoa.core.tabular.Tables}
     */
    public static TableFormat<UsageDraft> of(
            String source, ZoneId zone, Function<String, @Nullable String> instruments) {
        UsageTable table = new UsageTable(source, zone, instruments);
        return new TableFormat<>("Usage", table.columns(), table::read);
    }

    private List<Column<UsageDraft>> columns() {
        return List.of(
                Column.<UsageDraft>required("number", "记录编号", "Record number", "2026-0001", UsageDraft::sourceId)
                        .alsoKnownAs("recordInnerId"),
                Column.required("instrument", "仪器", "Instrument", "", UsageDraft::instrumentId),
                Column.required("user", "使用人", "User", "u1001", d -> value(d.user(), UsageUser::holderId)),
                Column.optional(
                        "organisation",
                        "使用单位",
                        "User's organisation",
                        "",
                        d -> value(d.user(), UsageUser::organisationId)),
                Column.optional("operator", "操作人员", "Operator", "", d -> value(d.user(), UsageUser::operatorId)),
                Column.<UsageDraft>optional(
                                "way", "服务方式", "Service", "委托", d -> d.work().way())
                        .alsoKnownAs("serviceWay")
                        .among(WAYS),
                Column.<UsageDraft>required(
                                "start",
                                "开始时间",
                                "Start",
                                "2026-03-01 09:30",
                                d -> written(d.slot().start()))
                        .alsoKnownAs("serviceTime"),
                Column.<UsageDraft>required(
                                "end",
                                "结束时间",
                                "End",
                                "2026-03-01 11:00",
                                d -> written(d.slot().end()))
                        .alsoKnownAs("endTime"),
                Column.optional(
                        "start_up",
                        "必要开机准备（分钟）",
                        "Start-up (minutes)",
                        "15",
                        d -> d.work().startUpMinutes()),
                Column.optional(
                        "post",
                        "必要后处理（分钟）",
                        "Post-processing (minutes)",
                        "10",
                        d -> d.work().postMinutes()),
                Column.optional("samples", "样品数", "Samples", "3", d -> d.work().samples()),
                Column.optional("runs", "测试次数", "Runs", "6", d -> d.work().runs()),
                Column.optional("purpose", "用途", "Purpose", "", d -> d.work().purpose()),
                Column.optional("account", "结算账户", "Account", "", d -> d.work().account()),
                Column.optional("booking", "预约编号", "Booking", "", UsageDraft::bookingId));
    }

    private @Nullable UsageDraft read(Row row) {
        String number = row.text("number");
        String instrument = instrument(row);
        String holder = row.text("user");
        UsageUser user = new UsageUser(String.valueOf(holder), row.text("organisation"), row.text("operator"));
        UsageWork work = work(row);
        String booking = row.text("booking");
        TimeSlot slot = slot(row);
        return number == null || instrument == null || holder == null || slot == null
                ? null
                : new UsageDraft(instrument, booking, user, slot, work, source, number);
    }

    private @Nullable String instrument(Row row) {
        String named = row.text("instrument");
        String id = named == null ? null : instruments.apply(named);
        if (named != null && id == null) {
            row.refuse("instrument", Message.of("instruments.usage.table-instrument", "value", named));
        }
        return id;
    }

    private static UsageWork work(Row row) {
        ServiceWay way = row.choice("way", WAYS);
        return UsageWork.of(way == null ? ServiceWay.OTHER : way)
                .around(count(row, "start_up"), count(row, "post"))
                .counted(count(row, "samples"), count(row, "runs"))
                .towards(row.text("purpose"))
                .paidBy(row.text("account"));
    }

    private static int count(Row row, String key) {
        Integer number = row.integer(key);
        return number == null ? 0 : number;
    }

    private @Nullable TimeSlot slot(Row row) {
        Instant start = time(row, "start");
        Instant end = time(row, "end");
        if (start == null || end == null) {
            return null;
        }
        try {
            return new TimeSlot(start, end);
        } catch (RuleViolationException e) {
            e.violations().forEach(violation -> row.refuse("end", violation.message()));
            return null;
        }
    }

    private @Nullable Instant time(Row row, String key) {
        String text = row.text(key);
        Instant time = text == null ? null : WrittenTime.read(text, zone);
        if (text != null && time == null) {
            row.refuse(key, Message.of("instruments.usage.table-time", "value", text, "zone", zone.getId()));
        }
        return time;
    }

    private String written(Instant time) {
        return WrittenTime.write(time, zone);
    }

    private static <T> @Nullable Object value(@Nullable T part, Function<T, @Nullable Object> property) {
        return part == null ? null : property.apply(part);
    }

    private static Choices<ServiceWay> ways() {
        Map<ServiceWay, Map<String, String>> labels = new LinkedHashMap<>();
        labels.put(
                ServiceWay.SELF_SERVICE,
                Map.of("zh", "占用", "en", "self-service", "de", "Selbstbedienung", "ru", "самостоятельно"));
        labels.put(
                ServiceWay.TECHNICAL,
                Map.of("zh", "技术", "en", "technical service", "de", "mit Fachpersonal", "ru", "с оператором"));
        labels.put(
                ServiceWay.COMMISSIONED,
                Map.of("zh", "委托", "en", "commissioned", "de", "im Auftrag", "ru", "по заказу"));
        labels.put(ServiceWay.REMOTE, Map.of("zh", "远程共享", "en", "remote", "de", "aus der Ferne", "ru", "удалённо"));
        labels.put(ServiceWay.OTHER, Map.of("zh", "其他", "en", "other", "de", "sonstige", "ru", "иначе"));
        return Choices.of(labels);
    }
}
