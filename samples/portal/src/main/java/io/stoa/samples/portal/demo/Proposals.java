package io.stoa.samples.portal.demo;

import io.stoa.core.organisation.OrganisationKind;
import io.stoa.experts.Seniority;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.TeamMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What applicants of the city propose in a call. */
final class Proposals {

    private static final long TEN_THOUSAND_YUAN = 10_000_00;
    private static final List<Word> SUBJECTS = List.of(
            new Word("%s关键技术研究与应用示范", "Key techniques of %s"),
            new Word("面向产业化的%s", "%s for industry"),
            new Word("极端条件下的%s", "%s under extreme conditions"),
            new Word("数据驱动的%s优化设计", "Data-driven design of %s"),
            new Word("高可靠低成本%s", "Reliable %s at low cost"),
            new Word("%s的机理与调控", "Mechanism and control of %s"));

    private final Plan plan;
    private final CallPlan call;
    private final City city;
    private final int firstPerson;
    private final List<Field> fields;
    private final List<Institution> applying;

    /**
     * The proposals of a call.
     *
     * @param firstPerson the first of the city's people who is not in the register of experts
     */
    Proposals(Plan plan, CallPlan call, City city, int firstPerson) {
        this.plan = plan;
        this.call = call;
        this.city = city;
        this.firstPerson = firstPerson;
        this.fields = Field.all().stream()
                .filter(field -> call.themes().contains(field.theme()))
                .toList();
        this.applying = city.inTown(
                OrganisationKind.ENTERPRISE, OrganisationKind.UNIVERSITY, OrganisationKind.RESEARCH_INSTITUTE);
    }

    static Word themeName(String theme) {
        return switch (theme) {
            case "optics" -> new Word("光学与光电子", "Optics and photonics");
            case "materials" -> new Word("新材料", "New materials");
            case "energy" -> new Word("新能源", "New energy");
            case "chemistry" -> new Word("化学与检测", "Chemistry and analysis");
            case "life" -> new Word("生命健康", "Life and health");
            case "agriculture" -> new Word("现代农业", "Modern agriculture");
            case "information" -> new Word("新一代信息技术", "Information technology");
            default -> new Word("轨道交通与汽车", "Rail and automotive");
        };
    }

    /** The first two are those of the demo user's firm. */
    Institution lead(int n) {
        return n < 2 ? city.institution("E01") : applying.get(n % applying.size());
    }

    Persona leader(int n) {
        return city.person(firstPerson + (n * 7 + call.code().hashCode() % 40 + 40) % 150);
    }

    ApplicationDraft draft(int n) {
        Random random = plan.random(call.code() + " proposal " + n);
        Field field = fields.get(n % fields.size());
        Word topic = field.topic(n / fields.size());
        Word title = SUBJECTS.get((n / fields.size() + n) % SUBJECTS.size());
        Institution lead = lead(n);
        List<TeamMember> team = new ArrayList<>();
        team.add(TeamMember.leader(leader(n).zh(), lead.name().zh())
                .born(LocalDate.of(1968 + random.nextInt(24), 1 + random.nextInt(12), 10), Seniority.SENIOR)
                .reachedAt(leader(n).mail(), null));
        for (int member = 1; member <= 2 + random.nextInt(3); member++) {
            team.add(TeamMember.member(
                    city.person(firstPerson + 150 + n * 5 + member).zh(),
                    lead.name().zh()));
        }
        return ApplicationDraft.titled(title.zh().formatted(topic.zh()))
                .about("针对" + topic.zh() + "中的瓶颈问题，提出新的技术路线并开展验证。" + Plan.MARK_ZH, field.theme())
                .inFields(
                        List.of(field.discipline()),
                        List.of(topic.zh(), topic.en(), field.topic(n + 1).zh()))
                .by(new ApplicantOrganisation(lead.name().zh(), null, lead.kind(), lead.region(), null))
                .withTeam(team.toArray(TeamMember[]::new))
                .withBudget(budget(random))
                .withAnswers(
                        FormAnswer.of("goal", "形成" + topic.zh() + "样机一套，核心指标达到国际先进水平。"),
                        FormAnswer.of("novelty", "提出面向" + field.name().zh() + "的新方法。"));
    }

    private BudgetLine[] budget(Random random) {
        int year = call.opensOn(plan).getYear();
        long wish = (60 + 10L * random.nextInt(8)) * TEN_THOUSAND_YUAN;
        return new BudgetLine[] {
            new BudgetLine("equipment", year + 1, FundingSource.REQUESTED, wish * 3 / 10),
            new BudgetLine("operation", year + 1, FundingSource.REQUESTED, wish * 4 / 10),
            new BudgetLine("labour", year + 2, FundingSource.REQUESTED, wish * 3 / 10),
            new BudgetLine("operation", year + 2, FundingSource.OWN, wish / 2)
        };
    }
}
