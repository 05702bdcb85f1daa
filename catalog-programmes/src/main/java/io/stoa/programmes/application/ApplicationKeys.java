package io.stoa.programmes.application;

import io.stoa.core.json.Json;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keys by which applications of the same applicant and project are known; hashes, so that they name nobody. */
final class ApplicationKeys {

    private ApplicationKeys() {}

    static String title(ApplicationDraft draft) {
        return Json.contentHash(List.of("title", folded(draft.title())));
    }

    static @Nullable String organisation(ApplicationDraft draft) {
        ApplicantOrganisation lead = draft.lead();
        if (lead == null) {
            return null;
        }
        String code = lead.creditCode();
        return Json.contentHash(code == null ? List.of("name", folded(lead.name())) : List.of("code", code));
    }

    /** By ORCID iD where there is one, or else by name and date of birth, or by name and organisation. */
    static @Nullable String leader(ApplicationDraft draft) {
        TeamMember leader = draft.leader();
        if (leader == null) {
            return null;
        }
        if (leader.orcid() != null) {
            return Json.contentHash(List.of("orcid", leader.orcid()));
        }
        LocalDate born = leader.bornOn();
        String apart = born == null ? folded(leader.organisation()) : born.toString();
        return Json.contentHash(List.of("name", folded(leader.name()), apart));
    }

    /** Unique in the database among what runs. */
    static String duplicate(Application application) {
        return Json.contentHash(List.of(
                application.getCallId(), String.valueOf(application.organisationKey()), application.titleKey()));
    }

    /** Without regard to width, case, blanks and punctuation. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
