package io.stoa.instruments.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.Row;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.AlternateIdentifier;
import io.stoa.instruments.AlternateIdentifierKind;
import io.stoa.instruments.Contact;
import io.stoa.instruments.CustomsRecord;
import io.stoa.instruments.Facility;
import io.stoa.instruments.Funding;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentDraftBuilder;
import io.stoa.instruments.Model;
import io.stoa.instruments.Money;
import io.stoa.instruments.Party;
import io.stoa.instruments.Place;
import io.stoa.instruments.TypedIdentifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Instruments as a table, for CSV and XLSX files: one row to an instrument, with headers in Chinese or English. A
 * row is known again by its number 仪器编号. Amounts are in yuan.
 */
public final class InstrumentTable {

    private static final String LIST_SEPARATOR = "；";

    private static final List<Column<InstrumentDraft>> COLUMNS = List.of(
            Column.<InstrumentDraft>required("code", "仪器编号", "Number", "JLU-2024-001", InstrumentDraft::sourceId)
                    .alsoKnownAs("insCode", "设备编号", "Instrument number"),
            Column.<InstrumentDraft>optional(
                            "name_zh",
                            "仪器名称",
                            "Name (Chinese)",
                            "场发射扫描电子显微镜",
                            d -> d.names().get("zh"))
                    .alsoKnownAs("设备名称", "中文名称", "cname"),
            Column.<InstrumentDraft>optional(
                            "name_en",
                            "英文名称",
                            "Name",
                            "Field emission scanning electron microscope",
                            d -> d.names().get("en"))
                    .alsoKnownAs("ename", "Name (English)"),
            Column.optional("description_zh", "仪器简介", "Description (Chinese)", "", d -> text(d.description(), "zh")),
            Column.optional("description_en", "英文简介", "Description", "", d -> text(d.description(), "en")),
            Column.optional("provider", "单位标识", "Provider id", "", InstrumentDraft::providerId),
            Column.optional("department", "所属部门", "Department", "CHEM", InstrumentDraft::department),
            Column.optional("class", "仪器分类", "Class", "030101", InstrumentDraft::classCode),
            Column.optional("subjects", "学科领域", "Subjects", "150；430", d -> joined(d.subjects())),
            Column.optional(
                    "range", "通用/专用", "Range", "通用", d -> InstrumentLabels.name(InstrumentLabels.RANGES, d.range())),
            Column.optional("model", "规格型号", "Model", "JSM-7900F", d -> value(d.model(), Model::name)),
            Column.optional(
                    "manufacturer",
                    "生产厂商",
                    "Manufacturer",
                    "JEOL",
                    d -> joined(d.manufacturers().stream().map(Party::name).toList())),
            Column.optional(
                    "nation", "产地国别", "Country", "JP", d -> d.acquisition().nation()),
            Column.optional(
                    "serial",
                    "出厂编号",
                    "Serial number",
                    "MP1840001",
                    d -> number(d, AlternateIdentifierKind.SERIAL_NUMBER)),
            Column.<InstrumentDraft>optional(
                            "inventory",
                            "资产编号",
                            "Inventory number",
                            "20240001",
                            d -> number(d, AlternateIdentifierKind.INVENTORY_NUMBER))
                    .alsoKnownAs("innerId"),
            Column.optional("pid", "持久标识符", "Persistent identifier", "", d -> value(d.pid(), TypedIdentifier::value)),
            Column.optional("pid_type", "标识符类型", "Identifier type", "", d -> value(d.pid(), TypedIdentifier::type)),
            Column.optional("landing_page", "详情网址", "Landing page", "", InstrumentDraft::landingPage),
            Column.optional(
                    "origin",
                    "仪器来源",
                    "Origin",
                    "购置",
                    d -> InstrumentLabels.name(
                            InstrumentLabels.ORIGINS, d.acquisition().origin())),
            Column.<InstrumentDraft>optional(
                            "worth",
                            "原值（元）",
                            "Worth (CNY)",
                            "3200000.00",
                            d -> yuan(d.acquisition().worth()))
                    .alsoKnownAs("原值"),
            Column.optional(
                    "commissioned",
                    "启用日期",
                    "Commissioned",
                    "2024-03-01",
                    d -> d.dates().commissioned()),
            Column.optional(
                    "decommissioned",
                    "停用日期",
                    "Decommissioned",
                    "",
                    d -> d.dates().decommissioned()),
            Column.optional(
                    "version", "配置版本", "Version", "", d -> d.capability().version()),
            Column.optional(
                    "indicators",
                    "主要技术指标",
                    "Technical indicators",
                    "0.7 nm @ 15 kV",
                    d -> d.capability().indicators()),
            Column.optional(
                    "functions", "主要功能", "Functions", "", d -> d.capability().functions()),
            Column.optional(
                    "sharing",
                    "共享模式",
                    "Sharing",
                    "外部共享",
                    d -> InstrumentLabels.name(
                            InstrumentLabels.SHARING, d.sharing().mode())),
            Column.optional(
                    "requirement", "用户须知", "Requirement", "", d -> d.sharing().requirement()),
            Column.optional("fee", "收费标准", "Fee", "", d -> d.sharing().fee()),
            Column.optional("service", "服务内容", "Service", "", d -> d.sharing().serviceContent()),
            Column.optional(
                    "service_url",
                    "服务网址",
                    "Service address",
                    "",
                    d -> d.sharing().serviceUrl()),
            Column.optional(
                    "run_hours",
                    "年运行机时",
                    "Run hours",
                    "1600",
                    d -> d.yearlyHours().run()),
            Column.optional(
                    "service_hours",
                    "年服务机时",
                    "Service hours",
                    "800",
                    d -> d.yearlyHours().service()),
            Column.optional(
                    "state",
                    "运行状态",
                    "State",
                    "正常",
                    d -> InstrumentLabels.name(InstrumentLabels.STATES, d.workingState())),
            Column.optional("region", "行政区划代码", "Region", "220100", InstrumentDraft::region),
            Column.optional("province", "省", "Province", "吉林省", d -> value(d.place(), Place::province)),
            Column.optional("city", "市", "City", "长春市", d -> value(d.place(), Place::city)),
            Column.optional("county", "区县", "County", "朝阳区", d -> value(d.place(), Place::county)),
            Column.optional("street", "街道", "Street", "", d -> value(d.place(), Place::street)),
            Column.<InstrumentDraft>optional("address", "通讯地址", "Address", "", d -> value(d.place(), Place::address))
                    .alsoKnownAs("安放地址"),
            Column.optional("postal_code", "邮政编码", "Postal code", "130012", d -> value(d.place(), Place::postalCode)),
            Column.optional("contact", "联系人", "Contact", "", d -> contact(d, Contact::name)),
            Column.optional("phone", "联系电话", "Phone", "", d -> contact(d, Contact::phone)),
            Column.optional("email", "电子邮箱", "E-mail", "", d -> contact(d, Contact::email)),
            Column.optional(
                    "contact_published",
                    "联系方式公开",
                    "Contact published",
                    "是",
                    d -> contact(d, c -> c.published() ? "是" : "否")),
            Column.optional(
                    "supervised",
                    "海关监管",
                    "Customs supervision",
                    "否",
                    d -> truth(d.acquisition().supervised())),
            Column.optional(
                    "declaration",
                    "报关单号",
                    "Customs declaration",
                    "",
                    d -> value(d.acquisition().customs(), CustomsRecord::declarationNumber)),
            Column.optional(
                    "declaration_item",
                    "报关单项号",
                    "Customs item",
                    "",
                    d -> value(d.acquisition().customs(), CustomsRecord::itemNumber)),
            Column.optional(
                    "import_date",
                    "进口日期",
                    "Import date",
                    "",
                    d -> value(d.acquisition().customs(), CustomsRecord::importDate)),
            Column.optional(
                    "funding_central", "中央财政资金（元）", "Funding, central (CNY)", "", d -> funding(d, Funding::central)),
            Column.optional("funding_local", "地方财政资金（元）", "Funding, local (CNY)", "", d -> funding(d, Funding::local)),
            Column.optional("funding_own", "单位自有资金（元）", "Funding, own (CNY)", "", d -> funding(d, Funding::own)),
            Column.optional("funding_other", "其他资金（元）", "Funding, other (CNY)", "", d -> funding(d, Funding::other)),
            Column.optional("facility_type", "资源载体类型", "Facility type", "", d -> value(d.facility(), Facility::type)),
            Column.optional("facility", "资源载体名称", "Facility", "", d -> value(d.facility(), Facility::name)),
            Column.optional("resource", "资源名称", "Resource", "", d -> value(d.facility(), Facility::resourceName)),
            Column.optional("notes", "内部备注", "Internal notes", "", InstrumentDraft::internalNotes));

    private InstrumentTable() {}

    /**
     * The table of one organisation's instruments.
     *
     * @param providerId the organisation that provides the instruments, unless a row names another by its id
     * @param source the name of the register that the table comes from; with an instrument's number it makes the key
     *     by which a second import knows it again
     * @return the format, for {@link io.stoa.core.tabular.Tables}
     */
    public static TableFormat<InstrumentDraft> of(String providerId, String source) {
        return new TableFormat<>("Instruments", COLUMNS, row -> read(row, providerId, source));
    }

    /**
     * What a table does not give back of an instrument: second contacts, photos, related identifiers and the like.
     *
     * @param draft the instrument
     * @return the fields that were set and that have no column
     */
    public static LossReport losses(InstrumentDraft draft) {
        TableFormat<InstrumentDraft> format =
                of(String.valueOf(draft.providerId()), draft.source() == null ? "" : draft.source());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(format, List.of(draft).iterator(), Locale.ENGLISH, out);
        try (TableReading<InstrumentDraft> rows =
                Tables.read(format, new ByteArrayInputStream(out.toByteArray()), ReadOptions.in(Locale.ENGLISH))) {
            ImportRow<InstrumentDraft> row = rows.next();
            return row instanceof ImportRow.Read<InstrumentDraft> read
                    ? LossReport.changed(draft, read.draft())
                    : new LossReport(List.of(new Loss("", String.valueOf(row))), List.of());
        }
    }

    private static @Nullable InstrumentDraft read(Row row, String providerId, String source) {
        LocalizedText names = names(row);
        String code = row.text("code");
        String provider = row.text("provider");
        InstrumentDraftBuilder builder = InstrumentDraft.named(names == null ? LocalizedText.of("en", "–") : names)
                .providedBy(provider == null ? providerId : provider)
                .source(source, code)
                .department(row.text("department"))
                .region(row.text("region"))
                .subjects(row.list("subjects"))
                .description(texts(row, "description_zh", "description_en"))
                .classCode(row.text("class"))
                .range(row.choice("range", InstrumentLabels.RANGES))
                .workingState(row.choice("state", InstrumentLabels.STATES))
                .landingPage(row.text("landing_page"))
                .pid(pid(row))
                .commissioned(row.date("commissioned"))
                .decommissioned(row.date("decommissioned"))
                .place(place(row))
                .facility(facility(row))
                .internalNotes(row.text("notes"));
        readMaking(row, builder);
        readTerms(row, builder);
        return names == null ? null : builder.build();
    }

    private static void readMaking(Row row, InstrumentDraftBuilder builder) {
        String model = row.text("model");
        String serial = row.text("serial");
        String inventory = row.text("inventory");
        builder.model(model == null ? null : new Model(model, null))
                .manufacturers(row.list("manufacturer").stream()
                        .map(name -> new Party(name, null, null))
                        .toList())
                .nation(row.text("nation"))
                .origin(row.choice("origin", InstrumentLabels.ORIGINS))
                .worth(money(row, "worth"))
                .supervised(row.truth("supervised"))
                .customs(customs(row))
                .funding(funding(row))
                .version(row.text("version"))
                .indicators(row.text("indicators"))
                .functions(row.text("functions"));
        if (serial != null) {
            builder.alternate(AlternateIdentifier.serialNumber(serial));
        }
        if (inventory != null) {
            builder.alternate(AlternateIdentifier.inventoryNumber(inventory));
        }
    }

    private static void readTerms(Row row, InstrumentDraftBuilder builder) {
        builder.sharingMode(row.choice("sharing", InstrumentLabels.SHARING))
                .requirement(row.text("requirement"))
                .fee(row.text("fee"))
                .serviceContent(row.text("service"))
                .serviceUrl(row.text("service_url"))
                .runHours(row.decimal("run_hours"))
                .serviceHours(row.decimal("service_hours"));
        String contact = row.text("contact");
        String phone = row.text("phone");
        String email = row.text("email");
        Boolean published = row.truth("contact_published");
        if (contact != null) {
            builder.contact(new Contact(contact, phone, email, Boolean.TRUE.equals(published)));
        }
    }

    private static @Nullable LocalizedText names(Row row) {
        LocalizedText names = texts(row, "name_zh", "name_en");
        if (names == null) {
            row.refuse("name_zh", Message.of("instruments.table.no-name"));
        }
        return names;
    }

    private static @Nullable LocalizedText texts(Row row, String zhKey, String enKey) {
        String zh = row.text(zhKey);
        String en = row.text(enKey);
        if (zh == null) {
            return en == null ? null : LocalizedText.of("en", en);
        }
        LocalizedText text = LocalizedText.of("zh", zh);
        return en == null ? text : text.with("en", en);
    }

    private static @Nullable TypedIdentifier pid(Row row) {
        String value = row.text("pid");
        String type = row.text("pid_type");
        if (value == null) {
            return null;
        }
        return new TypedIdentifier(type == null ? guessedType(value) : type, value);
    }

    private static String guessedType(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("10.") || lower.contains("doi.org/")) {
            return "DOI";
        }
        return lower.startsWith("http") ? "URL" : "Handle";
    }

    private static @Nullable Place place(Row row) {
        Place place = new Place(
                row.text("province"),
                row.text("city"),
                row.text("county"),
                row.text("street"),
                row.text("address"),
                row.text("postal_code"));
        return place.equals(new Place(null, null, null, null, null, null)) ? null : place;
    }

    private static @Nullable Facility facility(Row row) {
        Facility facility = new Facility(row.text("facility_type"), row.text("facility"), row.text("resource"));
        return facility.equals(new Facility(null, null, null)) ? null : facility;
    }

    private static @Nullable CustomsRecord customs(Row row) {
        String declaration = row.text("declaration");
        return declaration == null
                ? null
                : new CustomsRecord(declaration, row.text("declaration_item"), row.date("import_date"));
    }

    private static @Nullable Funding funding(Row row) {
        Funding funding = new Funding(
                money(row, "funding_central"),
                money(row, "funding_local"),
                money(row, "funding_own"),
                money(row, "funding_other"));
        return funding.equals(new Funding(null, null, null, null)) ? null : funding;
    }

    private static @Nullable Money money(Row row, String key) {
        BigDecimal yuan = row.decimal(key);
        if (yuan == null) {
            return null;
        }
        try {
            return Money.cny(
                    yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
        } catch (ArithmeticException e) {
            row.refuse(key, Message.of("instruments.table.amount", "value", yuan));
            return null;
        }
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null || !money.currency().equals("CNY") ? null : BigDecimal.valueOf(money.minorUnits(), 2);
    }

    private static @Nullable BigDecimal funding(InstrumentDraft draft, Function<Funding, @Nullable Money> part) {
        Funding funding = draft.acquisition().funding();
        return funding == null ? null : yuan(part.apply(funding));
    }

    private static @Nullable String number(InstrumentDraft draft, AlternateIdentifierKind kind) {
        return draft.alternateIdentifiers().stream()
                .filter(identifier -> identifier.kind() == kind)
                .map(AlternateIdentifier::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String contact(InstrumentDraft draft, Function<Contact, @Nullable String> part) {
        return draft.contacts().stream()
                .limit(1)
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String truth(@Nullable Boolean value) {
        return value == null ? null : value ? "是" : "否";
    }

    private static @Nullable String text(@Nullable LocalizedText text, String language) {
        return text == null ? null : text.get(language);
    }

    private static <T, V> @Nullable V value(@Nullable T of, Function<T, @Nullable V> part) {
        return of == null ? null : part.apply(of);
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(LIST_SEPARATOR, new ArrayList<>(values));
    }
}
