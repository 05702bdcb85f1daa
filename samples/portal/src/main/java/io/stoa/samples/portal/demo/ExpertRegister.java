package io.stoa.samples.portal.demo;

import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Award;
import io.stoa.experts.Collaboration;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.ContactDetails;
import io.stoa.experts.Education;
import io.stoa.experts.Employment;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertDraftBuilder;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.PersonRegister;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.PersonRelationKind;
import io.stoa.experts.Seniority;
import io.stoa.experts.TalentProgramme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The bureau's register of experts and talents; some are both. */
final class ExpertRegister {

    static final String SOURCE = "beihu-expert-register";

    /** Who the demo user {@code expert} is: an expert in optics from out of town. */
    static final String DEMO_EXPERT = Plan.number("E", 0);

    /** Who the demo user {@code chair} is: another expert from out of town. */
    static final String DEMO_CHAIR = Plan.number("E", 1);

    private static final List<String> DEMO_EMPLOYERS = List.of("P11", "P05");
    private static final int EXPERTS = 400;
    private static final int TALENTS = 88;

    /** Of the talents so many of a hundred are experts too. */
    private static final int BOTH_PERCENT = 35;

    private static final List<Word> TALENT_PROGRAMMES = List.of(
            new Word("北湖英才计划（示例）", "Beihu Talents (example)"),
            new Word("净月学者（示例）", "Jingyue Scholars (example)"),
            new Word("松嫩青年拔尖人才（示例）", "Songnen Young Talents (example)"));
    private static final List<String> CATEGORIES = List.of("创新领军人才", "青年拔尖人才", "产业技术人才");

    private final Plan plan;
    private final City city;
    private final SourceIds ids;
    private final List<Field> fields = Field.all();
    private final List<Institution> inTown;
    private final List<Institution> outOfTown;

    ExpertRegister(Plan plan, City city, SourceIds ids) {
        this.plan = plan;
        this.city = city;
        this.ids = ids;
        this.inTown = city.inTown(
                OrganisationKind.UNIVERSITY,
                OrganisationKind.RESEARCH_INSTITUTE,
                OrganisationKind.HOSPITAL,
                OrganisationKind.ENTERPRISE);
        this.outOfTown = city.institutions(each -> !each.isInTown() && each.kind() != OrganisationKind.LIBRARY);
    }

    private int experts() {
        return plan.of(EXPERTS);
    }

    /** Talents who are no experts. */
    private int talentsOnly() {
        return plan.of(TALENTS) - both();
    }

    private int both() {
        return Math.max(1, plan.of(TALENTS) * BOTH_PERCENT / 100);
    }

    /** The number of people in the register, who are the first of the city's people. */
    int size() {
        return experts() + talentsOnly();
    }

    void register(Stage stage) {
        Random random = plan.random("experts");
        List<ExpertDraft> drafts = new ArrayList<>();
        for (int n = 0; n < size(); n++) {
            drafts.add(draft(n, random));
        }
        City.load(
                stage.get(ExpertCatalog.class),
                drafts,
                ImportOptions.forAll(Plan.SOURCE + " experts").publishing());
    }

    String demoExpert() {
        return Objects.requireNonNull(ids.find("Expert", SOURCE, DEMO_EXPERT));
    }

    String demoChair() {
        return Objects.requireNonNull(ids.find("Expert", SOURCE, DEMO_CHAIR));
    }

    /** The ids of the experts who work elsewhere. */
    List<String> outOfTown() {
        return ids.expertsOutside(SOURCE, Institution.CITY, Plan.number("E", experts() - 1));
    }

    private Institution employer(int n, Random random) {
        List<Institution> where = random.nextInt(5) < 3 ? inTown : outOfTown;
        Institution any = where.get(random.nextInt(where.size()));
        return n < DEMO_EMPLOYERS.size() ? city.institution(DEMO_EMPLOYERS.get(n)) : any;
    }

    private List<PersonRegister> registers(int n) {
        if (n >= experts()) {
            return List.of(PersonRegister.TALENT);
        }
        boolean both = n > 0 && n <= both();
        return both ? List.of(PersonRegister.EXPERT, PersonRegister.TALENT) : List.of(PersonRegister.EXPERT);
    }

    private ExpertDraft draft(int n, Random random) {
        Persona person = city.person(n);
        Field field = fields.get(n % fields.size());
        Institution employer = employer(n, random);
        Institution.Part part =
                employer.departments().get(random.nextInt(employer.departments().size()));
        boolean senior = random.nextInt(3) > 0;
        LocalDate since = LocalDate.of(plan.today().getYear() - 3 - random.nextInt(18), 9, 1);
        ExpertDraftBuilder draft = ExpertDraft.named(person.names())
                .providedBy(city.id(Institution.BUREAU))
                .from(SOURCE, Plan.number("E", n))
                .registers(registers(n))
                .region(employer.region())
                .discipline(field.discipline())
                .seniority(senior ? Seniority.SENIOR : Seniority.ASSOCIATE)
                .title(title(employer, senior))
                .biography(biography(field, employer))
                .contact(new ContactDetails(person.mail(), null))
                .languages(List.of("zh", "en"))
                .employment(new Employment(
                        employer.name().zh(),
                        city.id(employer.code()),
                        part.name().zh(),
                        senior ? "课题组负责人" : "研究骨干",
                        since,
                        null))
                .education(List.of(new Education(
                        "博士",
                        city.person(0).equals(person)
                                ? "燕山大学堂（示例）"
                                : inTown.get(n % 5).name().zh(),
                        field.name().zh(),
                        since.getYear() - 1)));
        expertise(draft, field, random);
        relations(draft, n, field, random);
        if (registers(n).contains(PersonRegister.TALENT)) {
            talent(draft, n);
        }
        return draft.build();
    }

    private static String title(Institution employer, boolean senior) {
        return switch (employer.kind()) {
            case UNIVERSITY -> senior ? "教授" : "副教授";
            case HOSPITAL -> senior ? "主任医师" : "副主任医师";
            case ENTERPRISE -> senior ? "正高级工程师" : "高级工程师";
            default -> senior ? "研究员" : "副研究员";
        };
    }

    private static LocalizedText biography(Field field, Institution employer) {
        return LocalizedText.of(
                        "zh",
                        "长期从事" + field.name().zh() + "研究，任职于" + employer.name().zh() + "。" + Plan.MARK_ZH)
                .with(
                        "en",
                        "Works in " + field.name().en().toLowerCase(java.util.Locale.ROOT) + " at "
                                + employer.name().en() + ". " + Plan.MARK_EN);
    }

    private void expertise(ExpertDraftBuilder draft, Field field, Random random) {
        int strongest = random.nextInt(field.topics().size());
        int year = plan.today().getYear();
        Word first = field.topic(strongest);
        Word second = field.topic(strongest + 1);
        draft.knows(first.zh(), ExpertiseSource.PUBLICATION, LocalDate.of(year - 1 - random.nextInt(3), 5, 1));
        draft.knows(first.en(), ExpertiseSource.PUBLICATION, LocalDate.of(year - 1 - random.nextInt(3), 6, 1));
        draft.knows(second.zh(), ExpertiseSource.PROJECT, LocalDate.of(year - 3 - random.nextInt(6), 1, 1));
        draft.knows(second.en(), ExpertiseSource.PATENT, LocalDate.of(year - 2 - random.nextInt(6), 1, 1));
    }

    /** What panels must know: some have worked with, taught or are related to people who apply. */
    private void relations(ExpertDraftBuilder draft, int n, Field field, Random random) {
        Persona other = city.person(size() + random.nextInt(40));
        if (n % 9 == 4) {
            draft.collaboration(new Collaboration(
                    CollaborationKind.CO_AUTHOR,
                    other.zh(),
                    null,
                    field.topic(0).zh() + "研究进展",
                    plan.today().getYear() - 1));
        }
        if (n % 23 == 7) {
            draft.relation(new PersonRelation(PersonRelationKind.ADVISER_OF, other.zh(), null, null, null));
        }
    }

    private void talent(ExpertDraftBuilder draft, int n) {
        int year = plan.today().getYear() - 1 - n % 6;
        draft.talentProgrammes(List.of(new TalentProgramme(
                TALENT_PROGRAMMES.get(n % TALENT_PROGRAMMES.size()).zh(),
                CATEGORIES.get(n % CATEGORIES.size()),
                year)));
        draft.awards(List.of(new Award(
                "北湖市科学技术奖二等奖（示例）", city.institution(Institution.BUREAU).name().zh(), year)));
    }
}
