package io.stoa.samples.quickstart;

import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Collaboration;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.ContactDetails;
import io.stoa.experts.Employment;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertDraftBuilder;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.PersonRelationKind;
import io.stoa.experts.Seniority;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.TeamMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Experts of twelve institutes, and projects that eight of these apply with. All of it is synthetic and made from one
 * seed, so every run tells of the same people.
 */
final class SyntheticScience {

    /** The register that the experts come from. */
    static final String REGISTER = "synthetic-register";

    static final int EXPERTS = 120;
    static final int PROJECTS = 40;

    private static final long SEED = 20260921;
    private static final int TEN_THOUSAND_YUAN = 10_000_00;

    private static final List<Institute> INSTITUTES = List.of(
            new Institute("示例大学", "Example University", "220100"),
            new Institute("示例光机所", "Example Institute of Optics", "220100"),
            new Institute("示例师范大学", "Example Normal University", "220100"),
            new Institute("示例理工大学", "Example University of Technology", "110100"),
            new Institute("示例物理研究所", "Example Institute of Physics", "110100"),
            new Institute("示例金属研究所", "Example Institute of Metals", "210100"),
            new Institute("示例化学物理研究所", "Example Institute of Chemical Physics", "210200"),
            new Institute("示例纳米研究所", "Example Institute of Nanotechnology", "320500"),
            new Institute("示例科技大学", "Example University of Science", "340100"),
            new Institute("示例交通大学", "Example Jiaotong University", "310100"),
            new Institute("示例半导体研究所", "Example Institute of Semiconductors", "110100"),
            new Institute("示例陶瓷研究所", "Example Institute of Ceramics", "310100"));

    /** So many of them, the first, are in the register of organisations from earlier chapters. */
    private static final int REGISTERED = 3;

    private static final int APPLYING = 8;

    private static final List<Field> FIELDS = List.of(
            new Field("optics", "14030", "ultrafast lasers", "diffraction gratings", "adaptive optics"),
            new Field("optics", "51010", "infrared detectors", "single-photon detection", "optical fibre sensing"),
            new Field("materials", "43045", "magnesium alloys", "high-entropy alloys", "additive manufacturing"),
            new Field("materials", "43070", "graphene", "carbon nanotubes", "electron microscopy"),
            new Field("energy", "15030", "electrocatalysis", "hydrogen storage", "battery interfaces"),
            new Field("energy", "43050", "perovskite solar cells", "solid electrolytes", "glass sealing"));

    private static final List<String> SUBJECTS = List.of(
            "%s: from the model to the device",
            "Measurement standards for %s",
            "%s under extreme conditions",
            "Machine learning for %s",
            "Reliable %s at low cost",
            "Defects and their healing in %s",
            "%s at the pilot scale");

    private static final List<String> SURNAMES = List.of(
            "王 Wang", "李 Li", "张 Zhang", "刘 Liu", "陈 Chen", "杨 Yang", "黄 Huang", "赵 Zhao", "吴 Wu", "周 Zhou", "徐 Xu",
            "孙 Sun", "马 Ma", "朱 Zhu", "胡 Hu", "郭 Guo", "何 He", "林 Lin", "高 Gao", "罗 Luo");

    private static final List<String> GIVEN_NAMES = List.of(
            "伟 Wei",
            "敏 Min",
            "静 Jing",
            "磊 Lei",
            "勇 Yong",
            "杰 Jie",
            "娟 Juan",
            "涛 Tao",
            "明 Ming",
            "霞 Xia",
            "建国 Jianguo",
            "文博 Wenbo",
            "雨桐 Yutong",
            "晓东 Xiaodong");

    private static final List<String> FROM_ABROAD =
            List.of("Jane Doe", "Richard Roe", "Erika Muster", "Max Beispiel", "Ivan Primerov", "Vera Obraztsova");

    private final Random random = new Random(SEED);
    private final List<Person> people = people();
    private final List<ExpertDraft> experts = new ArrayList<>();
    private final List<ApplicationDraft> projects = new ArrayList<>();
    private final Map<String, Integer> merits;

    SyntheticScience() {
        for (int n = 0; n < PROJECTS; n++) {
            projects.add(project(n));
        }
        for (int n = 0; n < EXPERTS; n++) {
            experts.add(expert(n));
        }
        merits = merits();
    }

    /** The institutes that no earlier chapter has registered. */
    static List<OrganisationDraft> newInstitutes() {
        return INSTITUTES.stream().skip(REGISTERED).map(Institute::draft).toList();
    }

    List<ExpertDraft> experts() {
        return List.copyOf(experts);
    }

    List<ApplicationDraft> projects() {
        return List.copyOf(projects);
    }

    /** How good a project is in the eyes of those who judge it: a number that no other has, from 52 to 91. */
    int merit(String title) {
        return merits.get(title);
    }

    private Map<String, Integer> merits() {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(52, 52 + PROJECTS).boxed().toList());
        Collections.shuffle(numbers, random);
        Map<String, Integer> byTitle = new HashMap<>();
        for (int n = 0; n < PROJECTS; n++) {
            byTitle.put(projects.get(n).title(), numbers.get(n));
        }
        return byTitle;
    }

    private List<Person> people() {
        List<Person> all = new ArrayList<>();
        for (String surname : SURNAMES) {
            for (String given : GIVEN_NAMES) {
                all.add(Person.of(surname.split(" "), given.split(" ")));
            }
        }
        Collections.shuffle(all, random);
        for (int n = 0; n < FROM_ABROAD.size(); n++) {
            all.set(10 + 15 * n, new Person(LocalizedText.of("en", FROM_ABROAD.get(n))));
        }
        return all;
    }

    /** The experts come first in the list of people, then the leaders of projects. */
    private Person leader(int project) {
        return people.get(EXPERTS + project);
    }

    private ExpertDraft expert(int n) {
        Person person = people.get(n);
        Field field = FIELDS.get(n % FIELDS.size());
        Institute institute = INSTITUTES.get(random.nextInt(INSTITUTES.size()));
        Seniority rank = random.nextInt(3) == 0 ? Seniority.ASSOCIATE : Seniority.SENIOR;
        ExpertDraftBuilder draft = ExpertDraft.named(person.names())
                .from(REGISTER, "E%03d".formatted(n + 1))
                .region(institute.region())
                .discipline(field.discipline())
                .seniority(rank)
                .title(rank == Seniority.SENIOR ? "Professor" : "Associate Professor")
                .contact(new ContactDetails(person.mail(), null))
                .employment(new Employment(
                        institute.zh(), null, "researcher", LocalDate.of(2008 + random.nextInt(15), 9, 1), null));
        int strongest = random.nextInt(3);
        draft.knows(field.topic(strongest), ExpertiseSource.PUBLICATION, LocalDate.of(2023 + random.nextInt(3), 5, 1));
        draft.knows(field.topic(strongest + 1), ExpertiseSource.PROJECT, LocalDate.of(2017 + random.nextInt(6), 1, 1));
        if (n % 12 == 4) {
            draft.collaboration(new Collaboration(
                    CollaborationKind.CO_AUTHOR,
                    leader(n % PROJECTS).en(),
                    null,
                    "Advances in " + field.topic(strongest),
                    2024));
        }
        if (n % 30 == 7) {
            draft.relation(new PersonRelation(
                    PersonRelationKind.ADVISER_OF, leader(n % PROJECTS).en(), null, null, null));
        }
        return draft.build();
    }

    private ApplicationDraft project(int n) {
        Field field = FIELDS.get(n % FIELDS.size());
        Institute institute = INSTITUTES.get(n % APPLYING);
        int place = n / FIELDS.size();
        String topic = field.topic(place);
        String subject = SUBJECTS.get(place).formatted(topic);
        long wish = (60 + 10L * (n % 4)) * TEN_THOUSAND_YUAN;
        return ApplicationDraft.titled(capitalised(subject))
                .about("What limits " + topic + " today, and how to get beyond it.", field.theme())
                .inFields(List.of(field.discipline()), List.of(topic, field.topic(place + 1)))
                .by(new ApplicantOrganisation(
                        institute.en(), null, OrganisationKind.RESEARCH_INSTITUTE, institute.region(), null))
                .withTeam(
                        TeamMember.leader(leader(n).en(), institute.en()),
                        TeamMember.member(people.get(EXPERTS + PROJECTS + n).en(), institute.en()))
                .withBudget(
                        new BudgetLine("equipment", 2027, FundingSource.REQUESTED, wish / 2),
                        new BudgetLine("research", 2028, FundingSource.REQUESTED, wish / 2));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** An institute and where it is. */
    private record Institute(String zh, String en, String region) {

        OrganisationDraft draft() {
            return OrganisationDraft.of(LocalizedText.of("zh", zh).with("en", en), OrganisationKind.RESEARCH_INSTITUTE)
                    .withRegion(region);
        }
    }

    /** What people of a discipline work on. */
    private record Field(String theme, String discipline, List<String> topics) {

        Field(String theme, String discipline, String... topics) {
            this(theme, discipline, List.of(topics));
        }

        String topic(int n) {
            return topics.get(n % topics.size());
        }
    }

    /** Somebody with a name in Latin letters and mostly one in Chinese. */
    private record Person(LocalizedText names) {

        static Person of(String[] surname, String[] given) {
            return new Person(
                    LocalizedText.of("en", given[1] + " " + surname[1]).with("zh", surname[0] + given[0]));
        }

        String en() {
            return names.text(Locale.ENGLISH);
        }

        String mail() {
            return en().toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        }
    }
}
