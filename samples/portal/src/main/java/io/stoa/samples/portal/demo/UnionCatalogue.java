package io.stoa.samples.portal.demo;

import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.Item;
import io.stoa.literature.ItemState;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.Rights;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkDraftBuilder;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkReference;
import io.stoa.literature.WorkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What the libraries of the city hold; some works were catalogued by two of them. */
final class UnionCatalogue {

    private static final int FULL = 1080;

    /** Every so manieth work was catalogued a second time by another library. */
    private static final int TWICE = 40;

    private static final List<WorkType> TYPES = List.of(
            WorkType.JOURNAL_ARTICLE,
            WorkType.BOOK,
            WorkType.JOURNAL_ARTICLE,
            WorkType.DOCTORAL_THESIS,
            WorkType.JOURNAL_ARTICLE,
            WorkType.BOOK,
            WorkType.CONFERENCE_PAPER,
            WorkType.JOURNAL_ARTICLE,
            WorkType.MASTER_THESIS,
            WorkType.STANDARD,
            WorkType.JOURNAL_ARTICLE,
            WorkType.PATENT,
            WorkType.BOOK,
            WorkType.TECHNICAL_REPORT,
            WorkType.DATASET);
    private static final List<Word> ARTICLES = List.of(
            new Word("%s的界面调控与性能研究", "Interface control and performance of %s"),
            new Word("面向工程应用的%s：进展与挑战", "Towards applications of %s: progress and challenges"),
            new Word("基于第一性原理的%s模拟", "First-principles simulation of %s"),
            new Word("%s中的缺陷及其演化", "Defects and their evolution in %s"),
            new Word("低温条件下的%s", "%s at low temperature"),
            new Word("机器学习辅助的%s", "Machine learning for %s"),
            new Word("%s的原位表征方法", "In-situ characterisation methods for %s"),
            new Word("%s的规模化制备", "Scalable preparation for %s"));
    private static final List<Word> BOOKS = List.of(
            new Word("%s导论", "Introduction to %s"),
            new Word("%s原理与技术", "Principles and techniques of %s"),
            new Word("%s手册", "Handbook of %s"),
            new Word("现代%s", "Modern %s"));
    private static final List<Word> THESES = List.of(
            new Word("%s若干关键问题研究", "On some key problems of %s"),
            new Word("高性能%s的设计与实现", "Design of high-performance %s"));
    private static final List<Word> STANDARDS = List.of(new Word("%s 测试方法 通则", "Test methods for %s: general rules"));
    private static final List<Word> PATENTS = List.of(new Word("一种用于%s的装置及方法", "Apparatus and method for %s"));
    private static final List<Word> REPORTS = List.of(new Word("北湖市%s产业技术报告", "Report on %s in Beihu"));
    private static final List<Word> DATASETS = List.of(new Word("%s实验数据集", "Experimental data set on %s"));
    private static final List<Word> JOURNALS = List.of(
            new Word("北湖学报（自然科学版）（示例）", "Beihu Journal of Natural Science (example)"),
            new Word("净月光学（示例）", "Jingyue Optics (example)"),
            new Word("应用材料通讯（示例）", "Applied Materials Letters (example)"),
            new Word("松嫩农业科学（示例）", "Songnen Agricultural Science (example)"),
            new Word("示例分析化学", "Example Analytical Chemistry"));
    private static final List<Word> PUBLISHERS = List.of(
            new Word("示例科学出版社", "Example Science Press"),
            new Word("北湖大学出版社（示例）", "Beihu University Press (example)"),
            new Word("样本技术出版社", "Sample Technical Publishers"));

    private final Plan plan;
    private final City city;
    private final List<Institution> libraries;
    private final List<Field> fields = Field.all();

    /** An entry as one library made it. */
    private record Catalogued(int number, Institution library, WorkDraft draft) {}

    UnionCatalogue(Plan plan, City city) {
        this.plan = plan;
        this.city = city;
        this.libraries = city.libraries();
    }

    static String source(Institution library) {
        return "opac-" + library.code();
    }

    void register(Stage stage) {
        Random random = plan.random("works");
        Map<Institution, List<WorkDraft>> byLibrary = new HashMap<>();
        for (Catalogued each : catalogued(random)) {
            byLibrary.computeIfAbsent(each.library(), some -> new ArrayList<>()).add(each.draft());
        }
        for (Institution library : libraries) {
            City.load(
                    stage.get(WorkCatalog.class),
                    byLibrary.getOrDefault(library, List.of()),
                    ImportOptions.forProvider(Plan.SOURCE + " works " + library.code(), city.id(library.code()))
                            .publishing());
        }
        hold(stage, byLibrary);
    }

    private List<Catalogued> catalogued(Random random) {
        List<Catalogued> all = new ArrayList<>();
        for (int n = 0; n < plan.of(FULL); n++) {
            Institution library = libraries.get(random.nextInt(libraries.size()));
            WorkDraft draft = work(n, library, random);
            all.add(new Catalogued(n, library, draft));
            if (n % TWICE == 1) {
                Institution other = libraries.get((libraries.indexOf(library) + 1) % libraries.size());
                all.add(new Catalogued(n, other, again(draft, other, n)));
            }
        }
        return all;
    }

    private WorkDraft work(int n, Institution library, Random random) {
        WorkType type = TYPES.get(n % TYPES.size());
        Field field = fields.get(random.nextInt(fields.size()));
        Word topic = field.anyTopic(random);
        int year = plan.today().getYear() - random.nextInt(14);
        boolean english = random.nextInt(3) == 0;
        Word title = anyOf(patterns(type), random);
        LocalizedText titles = title(title, topic, english);
        WorkDraftBuilder draft = WorkDraft.titled(titles)
                .providedBy(city.id(library.code()))
                .from(source(library), Plan.number("b", n))
                .type(type)
                .language(english ? "en" : "zh")
                .year(year)
                .subjects(List.of(field.discipline()))
                .abstracts(summary(topic))
                .term(SubjectTerm.classNumber(SubjectTerm.CLC, field.clc()))
                .term(SubjectTerm.keyword(english ? topic.en() : topic.zh()))
                .term(SubjectTerm.keyword(
                        english ? field.name().en() : field.name().zh()))
                .note(Plan.MARK_ZH);
        authors(draft, type, english, random);
        publication(draft, n, type, english, year, random);
        return draft.build();
    }

    private static LocalizedText title(Word pattern, Word topic, boolean english) {
        String en = capitalised(pattern.en().formatted(topic.en()));
        String zh = pattern.zh().formatted(topic.zh());
        return english ? LocalizedText.of("en", en) : LocalizedText.of("zh", zh).with("en", en);
    }

    private static LocalizedText summary(Word topic) {
        return topic.in(
                        "围绕%s开展研究，给出了方法、数据与讨论。" + Plan.MARK_ZH,
                        "Methods, data and a discussion concerning %s. " + Plan.MARK_EN)
                .text();
    }

    private static List<Word> patterns(WorkType type) {
        return switch (type) {
            case BOOK -> BOOKS;
            case DOCTORAL_THESIS, MASTER_THESIS -> THESES;
            case STANDARD -> STANDARDS;
            case PATENT -> PATENTS;
            case TECHNICAL_REPORT -> REPORTS;
            case DATASET -> DATASETS;
            default -> ARTICLES;
        };
    }

    private void authors(WorkDraftBuilder draft, WorkType type, boolean english, Random random) {
        ContributorRole role = type == WorkType.PATENT ? ContributorRole.INVENTOR : ContributorRole.AUTHOR;
        if (type == WorkType.STANDARD) {
            draft.contributor(Contributor.body(ContributorRole.ISSUING_BODY, "北湖市标准化研究会（示例）"));
            return;
        }
        boolean thesis = type == WorkType.DOCTORAL_THESIS || type == WorkType.MASTER_THESIS;
        int authors = thesis ? 1 : 1 + random.nextInt(4);
        int first = random.nextInt(city.people());
        for (int n = 0; n < authors; n++) {
            Persona author = city.person(first + n * 37);
            draft.contributor(
                    english || !author.chinese()
                            ? Contributor.person(
                                    role, author.family().en(), author.given().en())
                            : Contributor.person(role, author.zh()));
        }
    }

    private void publication(WorkDraftBuilder draft, int n, WorkType type, boolean english, int year, Random random) {
        Word publisher = anyOf(PUBLISHERS, random);
        String press = english ? publisher.en() : publisher.zh();
        switch (type) {
            case JOURNAL_ARTICLE -> {
                Word journal = anyOf(JOURNALS, random);
                int page = 1 + random.nextInt(400);
                draft.in(new Host(
                                english ? journal.en() : journal.zh(),
                                null,
                                List.of(),
                                String.valueOf(year - 1980),
                                String.valueOf(1 + random.nextInt(12)),
                                page + "-" + (page + 4 + random.nextInt(12)),
                                null))
                        .doi(doi(n));
                if (random.nextInt(3) == 0) {
                    draft.rights(
                            new Rights(AccessRight.OPEN, null, "https://creativecommons.org/licenses/by/4.0/", null));
                }
            }
            case CONFERENCE_PAPER ->
                draft.in(new Host(
                                english
                                        ? "Proceedings of the Beihu Forum " + year + " (example)"
                                        : year + "年北湖科技论坛论文集（示例）",
                                null,
                                List.of(),
                                null,
                                null,
                                String.valueOf(10 + random.nextInt(300)),
                                null))
                        .doi(doi(n));
            case BOOK ->
                draft.imprint(new Imprint("北湖", press, IssueDate.of(year), null))
                        .identifier(WorkIdentifierType.ISBN, isbn(n))
                        .extent(180 + random.nextInt(400) + "页");
            case DOCTORAL_THESIS, MASTER_THESIS ->
                draft.imprint(new Imprint("北湖", anyOf(universities(), random), IssueDate.of(year), null));
            case DATASET ->
                draft.imprint(new Imprint(null, press, IssueDate.of(year), null))
                        .doi(doi(n));
            default -> draft.imprint(new Imprint("北湖", press, IssueDate.of(year), null));
        }
    }

    private List<String> universities() {
        return city.inTown(OrganisationKind.UNIVERSITY).stream()
                .map(each -> each.name().zh())
                .toList();
    }

    /** The prefix is one for examples. */
    private static String doi(int n) {
        return String.format(Locale.ROOT, "10.5555/stoa.demo.%05d", n + 1);
    }

    /** A number with a right check digit in a range that no publisher has. */
    private static String isbn(int n) {
        String digits = String.format(Locale.ROOT, "97899999%04d", n);
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** As the other library catalogued it: under its own number, with less said and the title a little different. */
    private WorkDraft again(WorkDraft draft, Institution library, int n) {
        LocalizedText titles = draft.titles();
        String zh = titles.get("zh");
        LocalizedText other = zh == null
                ? LocalizedText.of("en", String.valueOf(titles.get("en")).replace(" and ", " & "))
                : LocalizedText.of("zh", zh.replace("研究", "硏究"));
        return draft.toBuilder()
                .providedBy(city.id(library.code()))
                .from(source(library), Plan.number("b", n))
                .titles(other)
                .subjects(List.of())
                .build();
    }

    private void hold(Stage stage, Map<Institution, List<WorkDraft>> byLibrary) {
        Random random = plan.random("holdings");
        Map<Institution, List<HoldingDraft>> held = new HashMap<>();
        for (Institution library : libraries) {
            for (WorkDraft work : byLibrary.getOrDefault(library, List.of())) {
                String source = String.valueOf(work.header().source());
                String number = String.valueOf(work.header().sourceId());
                held.computeIfAbsent(library, some -> new ArrayList<>())
                        .add(holding(library, source, number, work, random));
                if (random.nextInt(3) == 0) {
                    Institution other = libraries.get(random.nextInt(libraries.size()));
                    if (other != library) {
                        held.computeIfAbsent(other, some -> new ArrayList<>())
                                .add(holding(other, source, number, work, random));
                    }
                }
            }
        }
        held.forEach((library, drafts) -> City.requireAll(
                "holdings of " + library.code(),
                stage.get(Holdings.class)
                        .importAll(city.id(library.code()), City.rows(drafts.iterator()))
                        .problems()));
    }

    private HoldingDraft holding(Institution library, String source, String number, WorkDraft work, Random random) {
        String shelf = String.join("", work.header().subjects()) + "/" + (100 + random.nextInt(900));
        String barcode = library.code() + source.substring(source.length() - 3) + number;
        return HoldingDraft.of(WorkReference.from(source, number), city.id(library.code()), shelf)
                .from(Plan.SOURCE + "-holdings-" + library.code(), source + "/" + number)
                .under(anyOf(List.of(LendingPolicy.values()), random), anyOf(List.of(CopyPolicy.values()), random))
                .withItems(List.of(new Item(barcode, shelf, null, anyOf(ITEM_STATES, random))));
    }

    private static final List<ItemState> ITEM_STATES = List.of(
            ItemState.ON_SHELF, ItemState.ON_SHELF, ItemState.ON_SHELF, ItemState.ON_LOAN, ItemState.IN_PROCESS);

    private static <T> T anyOf(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
