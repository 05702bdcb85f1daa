package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.FormField;
import io.stoa.programmes.ReviewMode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what blind reviewers will read names somebody of the team or an organisation that applies 盲评材料. Only whole
 * names are looked for: a description in other words is for the secretary to see.
 */
final class IdentityCheck {

    private final ApplicationDraft draft;
    private final Problems problems;

    private IdentityCheck(ApplicationDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void check(CallTerms terms, ApplicationDraft draft, Problems problems) {
        boolean blind = terms.reviewPlan().stream().anyMatch(stage -> stage.mode() != ReviewMode.ON_SITE);
        if (!blind) {
            return;
        }
        IdentityCheck check = new IdentityCheck(draft, problems);
        check.text("title", draft.title());
        check.text("summary", draft.summary());
        draft.keywords().forEach(keyword -> check.text("keywords", keyword));
        Set<String> open = terms.fields().stream()
                .filter(field -> !field.identifying())
                .map(FormField::code)
                .collect(Collectors.toSet());
        for (FormAnswer answer : draft.answers()) {
            if (open.contains(answer.field())) {
                answer.values().forEach(value -> check.text(answer.field(), value));
            }
        }
    }

    private void text(String where, @Nullable String text) {
        if (text == null) {
            return;
        }
        for (String name : names()) {
            if (Pattern.compile(bounded(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .find()) {
                problems.add(Message.of("programmes.application.names-somebody", "where", where, "name", name));
            }
        }
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        draft.organisations().forEach(organisation -> names.add(organisation.name()));
        for (TeamMember member : draft.team()) {
            names.add(member.name());
            names.addAll(member.otherNames());
            names.add(member.organisation());
        }
        names.removeIf(name -> name.strip().codePointCount(0, name.strip().length()) < 2);
        return names;
    }

    /** Chinese is written without blanks between words; elsewhere a name within a longer word is none. */
    private static String bounded(String name) {
        String quoted = Pattern.quote(name.strip());
        boolean han = name.codePoints().anyMatch(Character::isIdeographic);
        return han ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
    }
}
