package io.stoa.experts.exchange;

import io.stoa.core.catalog.Audience;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.Row;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Absence;
import io.stoa.experts.Award;
import io.stoa.experts.Collaboration;
import io.stoa.experts.Consent;
import io.stoa.experts.ContactDetails;
import io.stoa.experts.Education;
import io.stoa.experts.Employment;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertDraftBuilder;
import io.stoa.experts.Expertise;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.PersonRegister;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.PersonalRecordKind;
import io.stoa.experts.RevealedRecord;
import io.stoa.experts.TalentProgramme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Experts as a table 专家信息表, for CSV and XLSX files: one row to a person, with headers in Chinese or English. A row is known
 * again by its number 专家编号. A cell may hold several things, divided by semicolons, and a thing several parts, divided by
 * bars, such as {@code graphene|430|publication|2024-05-01; catalysis}; a backslash before such a sign takes it for itself.
 *
 * <p>Numbers of identity documents and bank accounts are read, never written: they leave the platform through
 * {@link io.stoa.experts.PersonalRecords#reveal} alone. Of texts in several languages the state of the translations is not
 * kept; the first of Chinese, English and the others that is there is taken as the source.
 *
 * <pre>{@code
 * Tables.writeXlsx(ExpertTable.of(provider, "register"), ExpertTable.rows(experts.export(query)), locale, out);
 * Tables.writeTemplate(ExpertTable.of(provider, "register"), locale, out);
 * }</pre>
 */
public final class ExpertTable {

    private static final List<Column<ExpertRow>> COLUMNS = List.of(
            Column.<ExpertRow>required("code", "专家编号", "Number", "ZJ-2026-0001", of(ExpertDraft::sourceId))
                    .alsoKnownAs("编号", "人才编号"),
            Column.<ExpertRow>optional(
                            "name_zh",
                            "姓名",
                            "Name (Chinese)",
                            "张伟",
                            of(d -> d.names().get("zh")))
                    .alsoKnownAs("专家姓名", "中文名"),
            Column.<ExpertRow>optional(
                            "name_en",
                            "英文姓名",
                            "Name",
                            "Wei Zhang",
                            of(d -> d.names().get("en")))
                    .alsoKnownAs("英文名", "Name (English)"),
            noted(
                    Column.optional(
                            "names", "其他语种姓名", "Names in other languages", "ru|Чжан Вэй", of(d -> others(d.names()))),
                    "语种|姓名",
                    "language|name"),
            list("other_names", "曾用名及拼音", "Other names", "Zhang Wei", ExpertDraft::otherNames),
            Column.<ExpertRow>optional("registers", "入库类别", "Registers", "专家", of(ExpertDraft::registers))
                    .among(ExpertLabels.REGISTERS),
            Column.optional("orcid", "ORCID", "ORCID iD", "0000-0002-1825-0097", of(ExpertDraft::orcid)),
            Column.<ExpertRow>optional("seniority", "职称级别", "Seniority", "正高级", of(ExpertDraft::seniority))
                    .among(ExpertLabels.SENIORITIES),
            Column.optional("title", "职称", "Title", "教授", of(ExpertDraft::title)),
            noted(
                    Column.<ExpertRow>optional("employer", "工作单位", "Employer", "吉林大学", row -> null)
                            .alsoKnownAs("所在单位"),
                    "仅在未填写任职经历时使用",
                    "used where no employments are given"),
            noted(
                    parts(
                            "employments",
                            "任职经历",
                            "Employments",
                            "吉林大学||教授|2010-09-01",
                            ExpertDraft::employments,
                            e -> parts(e.organisation(), e.organisationId(), e.position(), e.from(), e.until())),
                    "单位|单位标识|职务|起始日期|终止日期",
                    "organisation|organisation id|position|from|until"),
            list("disciplines", "学科代码", "Disciplines", "1404520; 430", ExpertDraft::subjects),
            list("industries", "行业代码", "Industries", "C3985", ExpertDraft::industries),
            noted(
                    Column.<ExpertRow>optional("keywords", "研究方向", "Keywords", "石墨烯; 催化", row -> null)
                            .alsoKnownAs("关键词"),
                    "作为自述专长导入",
                    "taken as expertise that the person declares"),
            noted(
                    parts(
                            "expertise",
                            "专长",
                            "Expertise",
                            "石墨烯|430|论文|2024-05-01",
                            ExpertDraft::expertise,
                            e -> parts(e.term(), e.code(), ExpertLabels.name(e.source()), e.asOf())),
                    "专长|代码|来源（论文、专利、项目、自述）|日期",
                    "term|code|source (publication, patent, project, self-declared)|date"),
            list("languages", "评审语种", "Languages", "zh; en", ExpertDraft::languages),
            Column.optional("region", "行政区划代码", "Region", "220100", of(ExpertDraft::region)),
            Column.optional("provider", "单位标识", "Provider id", "", of(ExpertDraft::providerId)),
            Column.optional("department", "所属部门", "Department", "PHYS", of(ExpertDraft::department)),
            Column.<ExpertRow>optional("audience", "公开范围", "Audience", "公开", of(ExpertDraft::audience))
                    .among(ExpertLabels.AUDIENCES),
            Column.optional("biography_zh", "简介", "Biography (Chinese)", "", of(d -> text(d.biography(), "zh"))),
            Column.optional("biography_en", "英文简介", "Biography", "", of(d -> text(d.biography(), "en"))),
            noted(
                    Column.optional(
                            "biographies",
                            "其他语种简介",
                            "Biographies in other languages",
                            "",
                            of(d -> others(d.biography()))),
                    "语种|简介",
                    "language|biography"),
            Column.<ExpertRow>optional("email", "电子邮箱", "E-mail", "", of(d -> contact(d, ContactDetails::email))),
            Column.<ExpertRow>optional("phone", "联系电话", "Phone", "", of(d -> contact(d, ContactDetails::phone))),
            noted(
                    parts(
                            "relations",
                            "回避关系",
                            "Relations",
                            "导师|李雷",
                            ExpertDraft::relations,
                            r -> parts(ExpertLabels.name(r.kind()), r.name(), r.expertId(), r.orcid(), r.until())),
                    "关系（导师、学生、亲属、声明）|姓名|专家标识|ORCID|终止日期",
                    "relation (adviser-of, student-of, relative-of, declared)|name|expert id|ORCID iD|until"),
            noted(
                    parts(
                            "collaborations",
                            "合作",
                            "Collaborations",
                            "合著|Anna Müller|||2023",
                            ExpertDraft::collaborations,
                            c -> parts(ExpertLabels.name(c.kind()), c.name(), c.orcid(), c.what(), c.year())),
                    "方式（合著、共同发明、共同承担）|姓名|ORCID|成果|年份",
                    "kind (co-author, co-inventor, co-investigator)|name|ORCID iD|what|year"),
            noted(
                    parts(
                            "education",
                            "学历学位",
                            "Education",
                            "博士|吉林大学|物理学|2005",
                            ExpertDraft::education,
                            e -> parts(e.degree(), e.institution(), e.field(), e.year())),
                    "学位|院校|专业|年份",
                    "degree|institution|field|year"),
            noted(
                    parts(
                            "awards",
                            "奖励",
                            "Awards",
                            "",
                            ExpertDraft::awards,
                            a -> parts(a.name(), a.grantor(), a.year())),
                    "名称|授予机构|年份",
                    "name|grantor|year"),
            noted(
                    parts(
                            "programmes",
                            "人才计划",
                            "Talent programmes",
                            "",
                            ExpertDraft::talentProgrammes,
                            t -> parts(t.name(), t.category(), t.year())),
                    "名称|类别|年份",
                    "name|category|year"),
            noted(
                    parts("absences", "不可用时段", "Absences", "", ExpertDraft::absences, a -> parts(a.from(), a.until())),
                    "起始日期|终止日期",
                    "from|until"),
            noted(
                    parts(
                            "consents",
                            "同意",
                            "Consents",
                            "",
                            ExpertDraft::consents,
                            c -> parts(c.purpose(), c.given(), c.until())),
                    "用途|同意日期|终止日期",
                    "purpose|given|until"),
            Column.optional("notes", "内部备注", "Internal notes", "", of(ExpertDraft::internalNotes)),
            noted(
                    Column.<ExpertRow>optional("document_type", "证件类型", "Document type", "", row -> null)
                            .among(ExpertLabels.DOCUMENTS),
                    "未填写时为居民身份证；加密保存，不导出",
                    "resident identity card unless given; kept encrypted, never exported"),
            noted(
                    Column.<ExpertRow>optional("document_number", "证件号码", "Document number", "", row -> null)
                            .alsoKnownAs("身份证号"),
                    "加密保存，不导出",
                    "kept encrypted, never exported"),
            noted(
                    Column.<ExpertRow>optional("bank_account", "银行账号", "Bank account", "", row -> null)
                            .alsoKnownAs("银行卡号"),
                    "加密保存，不导出",
                    "kept encrypted, never exported"));

    private ExpertTable() {}

    /**
     * The table of one organisation's experts.
     *
     * @param providerId the organisation that keeps the entries, unless a row names another by its id
     * @param source the name of the register that the table comes from; with a person's number it makes the key by which a
     *     second import knows the row again
     * @return the format, for {@link io.stoa.core.tabular.Tables}
     */
    public static TableFormat<ExpertRow> of(String providerId, String source) {
        return new TableFormat<>("Experts", COLUMNS, row -> read(row, providerId, source));
    }

    /**
     * The rows of an export.
     *
     * @param drafts what {@link io.stoa.experts.ExpertCatalog#export} gives
     * @return their rows
     */
    public static Iterator<ExpertRow> rows(Iterator<ExpertDraft> drafts) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return drafts.hasNext();
            }

            @Override
            public ExpertRow next() {
                return ExpertRow.of(drafts.next());
            }
        };
    }

    private static @Nullable ExpertRow read(Row row, String providerId, String source) {
        LocalizedText names = texts(row, "name_zh", "name_en", "names");
        String code = row.text("code");
        if (names == null) {
            row.refuse("name_zh", Message.of("experts.exchange.no-name"));
        }
        String provider = row.text("provider");
        ExpertDraftBuilder builder = ExpertDraft.named(names == null ? LocalizedText.of("en", "–") : names)
                .providedBy(provider == null ? providerId : provider)
                .department(row.text("department"))
                .region(row.text("region"))
                .biography(texts(row, "biography_zh", "biography_en", "biographies"))
                .subjects(CellList.texts(row.text("disciplines")))
                .internalNotes(row.text("notes"));
        readPerson(row, builder);
        readExpertise(row, builder);
        readLife(row, builder);
        List<RevealedRecord> records = records(row);
        return names == null || code == null
                ? null
                : new ExpertRow(builder.from(source, code).build(), records);
    }

    private static void readPerson(Row row, ExpertDraftBuilder builder) {
        List<PersonRegister> registers = row.choices("registers", ExpertLabels.REGISTERS);
        Audience audience = row.choice("audience", ExpertLabels.AUDIENCES);
        String email = row.text("email");
        String phone = row.text("phone");
        builder.registers(registers.isEmpty() ? List.of(PersonRegister.EXPERT) : registers)
                .otherNames(CellList.texts(row.text("other_names")))
                .orcid(row.text("orcid"))
                .seniority(row.choice("seniority", ExpertLabels.SENIORITIES))
                .title(row.text("title"))
                .languages(CellList.texts(row.text("languages")))
                .contact(email == null && phone == null ? null : new ContactDetails(email, phone));
        if (audience != null) {
            builder.audience(audience);
        }
    }

    private static void readExpertise(Row row, ExpertDraftBuilder builder) {
        List<Expertise> expertise = new ArrayList<>(CellParts.read(row, "expertise", ExpertTable::expertise));
        for (String keyword : CellList.texts(row.text("keywords"))) {
            expertise.add(new Expertise(keyword, null, ExpertiseSource.SELF_DECLARED, null));
        }
        builder.expertise(expertise).industries(CellList.texts(row.text("industries")));
    }

    private static Expertise expertise(CellParts parts) {
        ExpertiseSource source = parts.choice(2, ExpertLabels.SOURCES);
        return new Expertise(
                parts.required(0),
                parts.text(1),
                source == null ? ExpertiseSource.SELF_DECLARED : source,
                parts.date(3));
    }

    private static void readLife(Row row, ExpertDraftBuilder builder) {
        List<Employment> employments = CellParts.read(
                row, "employments", p -> new Employment(p.required(0), p.text(1), p.text(2), p.date(3), p.date(4)));
        String employer = row.text("employer");
        builder.employments(
                        employments.isEmpty() && employer != null
                                ? List.of(new Employment(employer, null, null, null, null))
                                : employments)
                .relations(CellParts.read(
                        row,
                        "relations",
                        p -> new PersonRelation(
                                p.requiredChoice(0, ExpertLabels.RELATIONS),
                                p.required(1),
                                p.text(2),
                                p.text(3),
                                p.date(4))))
                .collaborations(CellParts.read(
                        row,
                        "collaborations",
                        p -> new Collaboration(
                                p.requiredChoice(0, ExpertLabels.COLLABORATIONS),
                                p.required(1),
                                p.text(2),
                                p.text(3),
                                p.requiredYear(4))))
                .education(CellParts.read(
                        row, "education", p -> new Education(p.required(0), p.required(1), p.text(2), p.year(3))))
                .awards(CellParts.read(row, "awards", p -> new Award(p.required(0), p.text(1), p.year(2))))
                .talentProgrammes(CellParts.read(
                        row, "programmes", p -> new TalentProgramme(p.required(0), p.text(1), p.year(2))))
                .absences(CellParts.read(row, "absences", p -> new Absence(p.requiredDate(0), p.requiredDate(1))))
                .consents(
                        CellParts.read(row, "consents", p -> new Consent(p.required(0), p.requiredDate(1), p.date(2))));
    }

    /** Checked here, so that a wrong number refuses its row before anything is written. */
    private static List<RevealedRecord> records(Row row) {
        List<RevealedRecord> records = new ArrayList<>();
        PersonalRecordKind type = row.choice("document_type", ExpertLabels.DOCUMENTS);
        add(row, "document_number", type == null ? PersonalRecordKind.RESIDENT_ID : type, records);
        add(row, "bank_account", PersonalRecordKind.BANK_ACCOUNT, records);
        return records;
    }

    private static void add(Row row, String key, PersonalRecordKind kind, List<RevealedRecord> records) {
        String number = row.secret(key);
        if (number == null) {
            return;
        }
        Message refusal = kind.check(number);
        if (refusal == null) {
            records.add(new RevealedRecord(kind, number));
        } else {
            row.refuse(key, refusal);
        }
    }

    private static @Nullable LocalizedText texts(Row row, String zhKey, String enKey, String othersKey) {
        LocalizedText text = with(with(null, "zh", row.text(zhKey)), "en", row.text(enKey));
        for (List<@Nullable String> other : CellList.read(row.text(othersKey))) {
            String language = other.get(0);
            String there = other.size() > 1 ? other.get(1) : null;
            if (language == null || there == null) {
                row.refuse(othersKey, Message.of("experts.exchange.text", "example", "de|…"));
                continue;
            }
            try {
                text = with(text, language, there);
            } catch (RuleViolationException e) {
                row.refuse(othersKey, e.violations().get(0).message());
            }
        }
        return text;
    }

    private static @Nullable LocalizedText with(@Nullable LocalizedText text, String language, @Nullable String there) {
        if (there == null) {
            return text;
        }
        return text == null ? LocalizedText.of(language, there) : text.with(language, there);
    }

    private static @Nullable String text(@Nullable LocalizedText text, String language) {
        return text == null ? null : text.get(language);
    }

    private static @Nullable String others(@Nullable LocalizedText text) {
        List<List<String>> others = new ArrayList<>();
        for (Map.Entry<String, String> one : text == null
                ? Map.<String, String>of().entrySet()
                : text.texts().entrySet()) {
            if (!one.getKey().equals("zh") && !one.getKey().equals("en")) {
                others.add(List.of(one.getKey(), one.getValue()));
            }
        }
        return CellList.write(others);
    }

    private static @Nullable String contact(ExpertDraft draft, Function<ContactDetails, @Nullable String> part) {
        return draft.contact() == null ? null : part.apply(draft.contact());
    }

    private static Function<ExpertRow, @Nullable Object> of(Function<ExpertDraft, @Nullable Object> value) {
        return row -> value.apply(row.draft());
    }

    private static Column<ExpertRow> list(
            String key, String zh, String en, String example, Function<ExpertDraft, List<String>> values) {
        return Column.optional(key, zh, en, example, of(draft -> CellList.writeTexts(values.apply(draft))));
    }

    private static <T> Column<ExpertRow> parts(
            String key,
            String zh,
            String en,
            String example,
            Function<ExpertDraft, List<T>> things,
            Function<T, List<@Nullable Object>> parts) {
        return Column.optional(
                key,
                zh,
                en,
                example,
                of(draft ->
                        CellList.write(things.apply(draft).stream().map(parts).toList())));
    }

    private static List<@Nullable Object> parts(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }

    private static Column<ExpertRow> noted(Column<ExpertRow> column, String zh, String en) {
        return column.noted("zh", zh).noted("en", en);
    }
}
