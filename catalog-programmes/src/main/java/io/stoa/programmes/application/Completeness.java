package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.Theme;
import java.util.List;

/** What is missing in an application, and what contradicts the terms of its call 完整性检查; asks no database. */
final class Completeness {

    private final CallTerms terms;
    private final ApplicationDraft draft;
    private final List<Attachment> attachments;
    private final Problems problems;

    private Completeness(CallTerms terms, ApplicationContent content, Problems problems) {
        this.terms = terms;
        this.draft = content.draft();
        this.attachments = content.attachments();
        this.problems = problems;
    }

    static void check(CallTerms terms, ApplicationContent content, Problems problems) {
        Completeness check = new Completeness(terms, content, problems);
        check.theme();
        check.people();
        BudgetCheck.check(terms, content.draft(), problems);
        FormCheck.check(terms, content.draft(), problems);
        check.files();
    }

    private void theme() {
        if (draft.theme() == null || terms.theme(draft.theme()) == null) {
            List<String> themes = terms.themes().stream().map(Theme::code).toList();
            problems.add(
                    Message.of("programmes.application.theme", "theme", draft.theme(), "themes", themes),
                    themes,
                    draft.theme());
        }
    }

    private void people() {
        if (draft.lead() == null) {
            problems.add(Message.of("programmes.application.no-organisation"));
        }
        long leaders = draft.team().stream()
                .filter(member -> member.role() == TeamRole.LEADER)
                .count();
        if (leaders != 1) {
            problems.add(Message.of("programmes.application.leaders", "count", leaders), 1, leaders);
        }
    }

    private void files() {
        for (AttachmentKind kind : terms.attachments()) {
            long count = attachments.stream()
                    .filter(each -> each.kind().equals(kind.code()))
                    .count();
            if (count < kind.least() || count > kind.most()) {
                problems.add(
                        Message.of(
                                "programmes.application.attachments",
                                "kind",
                                kind.name(),
                                "code",
                                kind.code(),
                                "count",
                                count,
                                "least",
                                kind.least(),
                                "most",
                                kind.most()),
                        kind.least(),
                        count);
            }
        }
    }
}
