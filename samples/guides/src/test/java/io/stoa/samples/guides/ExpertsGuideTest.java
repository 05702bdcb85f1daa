package io.stoa.samples.guides;

import static io.stoa.samples.guides.GuideHost.administrator;
import static io.stoa.samples.guides.GuideHost.approver;
import static io.stoa.samples.guides.GuideHost.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Employment;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.ExpertsModule;
import io.stoa.experts.MaskedRecord;
import io.stoa.experts.PanelRoles;
import io.stoa.experts.PersonalRecordKind;
import io.stoa.experts.PersonalRecords;
import io.stoa.experts.Seniority;
import io.stoa.experts.SimilarPerson;
import io.stoa.experts.assignment.Assignment;
import io.stoa.experts.assignment.AssignmentProblem;
import io.stoa.experts.assignment.Certificate;
import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewedApplication;
import io.stoa.experts.assignment.Reviewer;
import io.stoa.experts.assignment.ReviewerAssigner;
import io.stoa.experts.conflict.ApplicationParties;
import io.stoa.experts.conflict.Conflict;
import io.stoa.experts.conflict.ConflictChecks;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.experts.conflict.ConflictRequest;
import io.stoa.experts.conflict.PersonProfile;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.DrawTranscript;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.Vacancy;
import io.stoa.experts.draw.VacancyKind;
import io.stoa.experts.exchange.PersonalDataCopy;
import io.stoa.experts.exchange.PersonalDataExport;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertsGuideTest {

    @TempDir
    Path folder;

    private GuideHost host;
    private Platform platform;
    private String bureau;
    private Caller secretary;
    private final List<String> experts = new ArrayList<>();

    @BeforeEach
    void begin() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        KeysetHandle encryption = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM"));
        KeysetHandle lookup = KeysetHandle.generateNew(KeyTemplates.get("HMAC_SHA256_PRF"));
        // @start region="module"
        CatalogModule expertsModule = ExpertsModule.with(o -> o.zone(ZoneId.of("Asia/Shanghai"))
                .personalKeys(encryption, lookup)); // Tink keysets from your key management
        // @end
        host = new GuideHost(folder, List.of(expertsModule));
        platform = host.platform();
        bureau = host.organisation("示例科学技术局", "Example Science Bureau");
        secretary = with("sun", bureau, Roles.STAFF, PanelRoles.SECRETARY);
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void runs() {
        for (int n = 0; n < 8; n++) {
            experts.add(register(n));
        }
        find();
        keepNumbers(experts.get(0));
        ConflictReport conflicts = check();
        draw(conflicts);
        assign(conflicts);
        giveACopy(experts.get(0));
    }

    private String register(int n) {
        host.signIn(secretary);
        String institute = n % 2 == 0 ? "示例大学" : "示例光机所";
        String names = "示例" + (char) ('甲' + n);
        String english = "Example " + (char) ('A' + n);
        // @start region="register"
        ExpertCatalog catalog = platform.get(ExpertCatalog.class);
        ExpertDraft draft = ExpertDraft.named(LocalizedText.of("zh", names).with("en", english))
                .providedBy(bureau)
                .region("220100")
                .seniority(Seniority.SENIOR)
                .discipline("43070") // GB/T 13745
                .employment(new Employment(institute, null, "researcher", LocalDate.of(2015, 9, 1), null))
                .knows("perovskite solar cells", ExpertiseSource.PUBLICATION, LocalDate.of(2025, 5, 1))
                .build();
        List<SimilarPerson> known = catalog.similarTo(draft); // is this person registered already?
        EntryState entry = catalog.register(draft);
        entry = catalog.submit(entry.id(), entry.version());
        // @end
        assertThat(known).isEmpty();
        host.signIn(approver());
        return catalog.approve(entry.id(), entry.version()).id();
    }

    private void find() {
        // @start region="find"
        for (Found found : platform.get(Finder.class)
                .find(FinderQuery.of("perovskite solar cells").atMost(3))) {
            System.out.println(found.names().text(Locale.ENGLISH) + " " + found.score() + " " + found.reasons());
        }
        // @end
        assertThat(platform.get(Finder.class).find(FinderQuery.of("perovskite")))
                .isNotEmpty();
    }

    private void keepNumbers(String expert) {
        host.signIn(with("officer", bureau, PersonalRecords.OFFICER));
        // @start region="numbers"
        PersonalRecords records = platform.get(PersonalRecords.class);
        MaskedRecord kept = records.store(expert, PersonalRecordKind.PASSPORT, "E12345678"); // encrypted
        List<String> holders = records.find(PersonalRecordKind.PASSPORT, "e 1234 5678"); // by a keyed hash
        // @end
        assertThat(kept.toString()).doesNotContain("E12345678");
        assertThat(holders).containsExactly(expert);
    }

    private ConflictReport check() {
        host.signIn(secretary);
        // @start region="conflicts"
        ApplicationParties application = ApplicationParties.of(
                "A-1",
                PersonProfile.named("A-1/1", "示例乙").worksAt("示例光机所", null).build());
        ConflictReport report = platform.get(ConflictChecks.class)
                .check(ConflictRequest.of(bureau, LocalDate.of(2026, 9, 21), List.of(application), experts));
        for (Conflict conflict : report.conflicts()) {
            System.out.println(
                    conflict.expertId() + ": " + conflict.reason().text(Locale.ENGLISH) + " " + conflict.evidence());
        }
        // @end
        assertThat(report.bars(experts.get(1), "A-1")).isTrue();
        assertThat(report.bars(experts.get(0), "A-1")).isFalse();
        return report;
    }

    private void draw(ConflictReport conflicts) {
        // @start region="draw"
        PanelDraws draws = platform.get(PanelDraws.class);
        DrawView panel =
                draws.draw(DrawRequest.of(bureau, "defence-2026", "mid-term defence", LocalDate.of(2026, 10, 12))
                        .stratum("materials", PoolCriteria.ofDisciplines("43070"), 2, 1) // two seats and a stand-in
                        .excludeConflicts(conflicts)
                        .build());
        draws.vacate(panel.id(), new Vacancy(panel.members().get(0), VacancyKind.DECLINED, "is abroad"));

        String json = draws.transcript(panel.id()).toJson(); // publish it; whoever has it can check the draw:
        boolean asDrawn = DrawTranscript.verify(DrawTranscript.read(json)).isEmpty();
        // @end
        assertThat(asDrawn).isTrue();
        assertThat(panel.members()).doesNotContain(experts.get(1), experts.get(3), experts.get(5), experts.get(7));
    }

    private void assign(ConflictReport conflicts) {
        // @start region="assign"
        AssignmentProblem.Builder problem = AssignmentProblem.builder().fairness(Fairness.highest());
        experts.forEach(expert -> problem.reviewer(Reviewer.of(expert, 2))); // at most two applications each
        problem.application(ReviewedApplication.of("A-1", 3)); // three reviewers
        experts.forEach(expert -> problem.affinity(expert, "A-1", affinityOf(expert)));
        conflicts.forbidIn(problem, experts, List.of("A-1"));

        Assignment assignment = ReviewerAssigner.create().assign(problem.build());
        Certificate proof = assignment.certificate();
        System.out.println(assignment.reviewersOf("A-1") + ", optimal: " + proof.optimal());
        // @end
        assertThat(assignment.reviewersOf("A-1")).hasSize(3).doesNotContain(experts.get(1));
        assertThat(proof.optimal()).isTrue();
    }

    private double affinityOf(String expert) {
        return 0.5 + experts.indexOf(expert) / 100.0;
    }

    private void giveACopy(String expert) {
        host.signIn(administrator());
        // @start region="copy"
        PersonalDataCopy copy = platform.get(PersonalDataExport.class).copy(expert, "asked for by the person");
        System.out.println(copy.json()); // all that the platform's modules hold about this person

        ExpertCatalog catalog = platform.get(ExpertCatalog.class);
        catalog.erase(expert, copy.state().version(), "asked for by the person"); // the id stays, and who did what
        // @end
        assertThat(copy.json()).contains("示例甲");
    }
}
