package io.stoa.experts;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import io.stoa.core.text.LocalizedText;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;

/** Experts for tests; all people in it are synthetic. */
final class ExpertsFixture {

    static final KeysetHandle ENCRYPTION = encryption();
    static final KeysetHandle LOOKUP = lookup();

    private ExpertsFixture() {}

    static ExpertsModule module() {
        return ExpertsModule.with(o -> o.personalKeys(ENCRYPTION, LOOKUP));
    }

    static KeysetHandle encryption() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeysetHandle lookup() {
        try {
            PrfConfig.register();
            return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Says something in every part of the description. */
    static ExpertDraftBuilder fullyDescribed(String providerId, LocalizedText names) {
        return ExpertDraft.named(names)
                .providedBy(providerId)
                .department("PHYS")
                .region("220100")
                .discipline("1404520")
                .discipline("430")
                .biography(LocalizedText.of("en", "Works on carbon.").with("zh", "研究碳材料。"))
                .registers(List.of(PersonRegister.EXPERT, PersonRegister.TALENT))
                .otherNames(List.of("Zhang Wei", "Чжан Вэй"))
                .orcid("0000-0002-1825-0097")
                .seniority(Seniority.SENIOR)
                .title("教授")
                .worksAt("吉林大学", LocalDate.of(2010, 9, 1))
                .employment(new Employment(
                        "Max Planck Society", null, "postdoc", LocalDate.of(2006, 1, 1), LocalDate.of(2010, 8, 31)))
                .industries(List.of("C3985"))
                .knows("graphene", ExpertiseSource.PUBLICATION, LocalDate.of(2024, 5, 1))
                .languages(List.of("zh", "en"))
                .relation(new PersonRelation(
                        PersonRelationKind.STUDENT_OF, "Li Lei", null, "0000-0001-5109-3700", LocalDate.of(2005, 7, 1)))
                .collaboration(
                        new Collaboration(CollaborationKind.CO_AUTHOR, "Anna Müller", null, "Carbon sheets", 2023))
                .education(List.of(new Education("PhD", "Jilin University", "physics", 2005)))
                .awards(List.of(new Award("Provincial prize", "Jilin", 2019)))
                .talentProgrammes(List.of(new TalentProgramme("Changbai Mountain", "A", 2018)))
                .absences(List.of(new Absence(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
                .contact(new ContactDetails("zhang.wei@example.org", "0431-5555"))
                .consents(List.of(new Consent("review", LocalDate.of(2024, 1, 1), null)))
                .internalNotes("prefers mornings");
    }
}
