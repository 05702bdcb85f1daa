package io.stoa.samples.portal.demo;

import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.AlternateIdentifier;
import io.stoa.instruments.Contact;
import io.stoa.instruments.Funding;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentOrigin;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.Model;
import io.stoa.instruments.Money;
import io.stoa.instruments.NamedType;
import io.stoa.instruments.Party;
import io.stoa.instruments.Place;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.WorkingState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * One instrument: what kind, where and since when.
 *
 * @param number its number in the city
 * @param kind what kind of instrument
 * @param owner who has it
 * @param department the department that runs it
 * @param commissioned since when it works
 * @param keeper who looks after it
 */
record Apparatus(
        String number,
        InstrumentKind kind,
        Institution owner,
        Institution.Part department,
        LocalDate commissioned,
        Persona keeper) {

    private static final List<Word> MAKERS = List.of(
            new Word("示例科学仪器公司", "Example Scientific Instruments"),
            new Word("样本光学技术公司", "Sample Optical Technologies"),
            new Word("范例测量技术公司", "Muster Messtechnik"),
            new Word("北湖示例仪器厂", "Beihu Example Instrument Works"));
    private static final List<String> COUNTRIES = List.of("US", "JP", "DE", "CN");
    private static final List<String> STREETS = List.of("学府路", "创新大街", "光机路", "湖滨街", "卫星路");
    private static final long TEN_THOUSAND_YUAN = 10_000_00;
    private static final int FULL_HOURS = 2200;

    InstrumentDraft draft(City city, Random random) {
        int maker = random.nextInt(MAKERS.size());
        Money worth = Money.cny(Math.round(kind.worth() * (0.8 + random.nextDouble() * 0.5)) * TEN_THOUSAND_YUAN);
        int room = 101 + random.nextInt(8) * 100 + random.nextInt(20);
        String street = STREETS.get(random.nextInt(STREETS.size())) + (1 + random.nextInt(300)) + "号";
        int hours = 900 + random.nextInt(FULL_HOURS - 900);
        return InstrumentDraft.named(kind.name().text())
                .providedBy(city.id(owner.code()))
                .department(department.code())
                .source(Plan.SOURCE, number)
                .region(Institution.CITY)
                .subjects(kind.disciplines())
                .description(description())
                .ownedBy(Party.named(owner.name().zh()))
                .manufacturedBy(Party.named(MAKERS.get(maker).en()))
                .model(Model.named(
                        kind.code() + "-" + (100 + 50 * random.nextInt(18)) + (random.nextBoolean() ? "" : "X")))
                .instrumentType(NamedType.named(kind.name().en()))
                .measuredVariables(kind.variables().stream().map(Word::en).toList())
                .alternate(AlternateIdentifier.serialNumber("SN" + (100_000 + random.nextInt(900_000))))
                .alternate(AlternateIdentifier.inventoryNumber(owner.code() + "-" + number))
                .classCode(kind.classCode())
                .range(kind.isExpensive() ? InstrumentRange.SPECIAL : InstrumentRange.GENERAL)
                .commissioned(commissioned)
                .origin(random.nextInt(12) == 0 ? InstrumentOrigin.DEVELOPED : InstrumentOrigin.PURCHASED)
                .worth(worth)
                .nation(COUNTRIES.get(maker))
                .funding(new Funding(worth, null, null, null))
                .indicators(kind.indicators().zh())
                .functions(variables())
                .sharingMode(random.nextInt(15) == 0 ? SharingMode.INTERNAL : SharingMode.EXTERNAL)
                .requirement("首次使用需经设备管理员培训考核；涉及危险化学品的样品请提前说明。")
                .fee("见收费标准；校内用户、高校用户和企业用户分别计价。")
                .serviceContent(kind.takesSamples() ? "送样检测，出具测试报告" : "自主上机，可预约技术人员协助")
                .runHours(BigDecimal.valueOf(hours))
                .serviceHours(BigDecimal.valueOf(Math.round(hours * (0.1 + random.nextDouble() * 0.5))))
                .workingState(random.nextInt(14) == 0 ? WorkingState.OCCASIONAL_FAULTS : WorkingState.NORMAL)
                .place(new Place(
                        "吉林省", "北湖市（示例）", null, street, department.name().zh() + " " + room + " 室", "130000"))
                .contact(new Contact(
                        keeper.zh(),
                        "0431-5550" + (100 + random.nextInt(900)),
                        keeper.login() + "@" + owner.domain(),
                        true))
                .internalNotes(Plan.MARK_ZH)
                .build();
    }

    private LocalizedText description() {
        return kind.indicators()
                .in("%s。用于测定" + variables() + "。" + Plan.MARK_ZH, "%s. " + Plan.MARK_EN)
                .text();
    }

    private String variables() {
        return String.join("、", kind.variables().stream().map(Word::zh).toList());
    }
}
