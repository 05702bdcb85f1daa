package io.stoa.literature.exchange;

import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Event;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Relation;
import io.stoa.literature.RelationKind;
import io.stoa.literature.Rights;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkDraftBuilder;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Works of all kinds, with the signs that formats stumble over; the same for the same seed. */
final class GeneratedWorks {

    private static final String[] WORDS = {
        "graphene",
        "石墨烯",
        "R&D",
        "50 %",
        "$x_1$",
        "Müller",
        "naïve",
        "{DNA}",
        "\\alpha",
        "a--b",
        "it's",
        "“quoted”",
        "<b>",
        "x > y",
        "\"text\"",
        "and",
        "C#",
        "~",
        "^2",
        "ß",
        "Čapek",
        "Ελλάδα",
        "Россия",
        "日本語",
        "🙂",
        "a, b",
        "c; d",
        "=1+1",
        "@home",
        "%0",
        "TY  - X",
        "''",
        "``",
        "line\nbreak",
        "trailing.",
        "(x)",
        "[y]",
        "—",
        "A/B",
        "10.1000/1"
    };
    private static final String[] LANGUAGES = {"zh", "en", "de", "ru", "fr", "ja"};
    private static final String[] FAMILIES = {
        "Müller", "van der Waals", "O'Neill", "de la Cruz", "张", "Иванов", "Smith-Jones"
    };
    private static final String[] GIVEN = {"Anna", "J. D.", "Søren", "伟", "Пётр", "Mary Ann"};

    private final Random random;

    GeneratedWorks(long seed) {
        this.random = new Random(seed);
    }

    List<WorkDraft> several(int count) {
        List<WorkDraft> works = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            works.add(one(i));
        }
        return works;
    }

    private WorkDraft one(int number) {
        String language = pick(LANGUAGES);
        WorkDraftBuilder work = WorkDraft.titled(localized(language))
                .providedBy("library")
                .from("file", "w" + number)
                .type(pick(WorkType.values()))
                .languages(random.nextBoolean() ? List.of(language) : List.of(language, "en"))
                .imprint(new Imprint(maybe(this::text), maybe(this::text), maybe(this::date), maybe(this::text)));
        for (int i = random.nextInt(4); i > 0; i--) {
            work.contributor(contributor());
            work.term(term());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            work.identifiers(List.of(identifier(), identifier()));
            work.note(text());
            work.link(link());
        }
        work.subtitles(maybe(() -> localized(language)))
                .abstracts(maybe(() -> localized(language)))
                .genre(maybe(this::text))
                .responsibility(maybe(this::text))
                .edition(maybe(this::text))
                .extent(maybe(this::text))
                .host(maybe(this::host))
                .event(maybe(() -> new Event(text(), maybe(this::text), maybe(this::text))))
                .rights(new Rights(
                        maybe(() -> pick(AccessRight.values())),
                        maybe(this::text),
                        maybe(() -> "https://licences.example.org/" + random.nextInt(9)),
                        maybe(() -> LocalDate.of(2030, 1, 1 + random.nextInt(28)))));
        if (random.nextBoolean()) {
            work.series(List.of(new Series(text(), maybe(this::number), maybe(() -> "0378-5955"))));
            work.relations(
                    List.of(new Relation(pick(RelationKind.values()), maybe(this::text), List.of(identifier()))));
        }
        return work.build();
    }

    private Host host() {
        return new Host(
                text(),
                maybe(this::text),
                List.of(WorkIdentifier.of(WorkIdentifierType.ISSN, "0378-5955")),
                maybe(this::number),
                maybe(this::number),
                maybe(() -> random.nextInt(90) + "-" + (90 + random.nextInt(90))),
                maybe(this::number));
    }

    private Contributor contributor() {
        ContributorRole role = random.nextBoolean() ? ContributorRole.AUTHOR : pick(ContributorRole.values());
        return switch (random.nextInt(4)) {
            case 0 -> Contributor.body(role, text());
            case 1 -> Contributor.person(role, pick(FAMILIES));
            case 2 -> Contributor.person(role, pick(FAMILIES), pick(GIVEN)).withOrcid("0000-0002-1825-0097");
            default -> Contributor.person(role, pick(FAMILIES), pick(GIVEN));
        };
    }

    private SubjectTerm term() {
        return switch (random.nextInt(3)) {
            case 0 -> SubjectTerm.classNumber(SubjectTerm.CLC, "O613.71");
            case 1 -> new SubjectTerm("LCSH", null, "Graphene--" + text());
            default -> SubjectTerm.keyword(text());
        };
    }

    private WorkIdentifier identifier() {
        return switch (random.nextInt(5)) {
            case 0 -> WorkIdentifier.of(WorkIdentifierType.ISBN, "978-7-04-029497-2");
            case 1 -> WorkIdentifier.of(WorkIdentifierType.ISSN, "0378-5955");
            case 2 -> new WorkIdentifier(WorkIdentifierType.OTHER, number(), maybe(this::number));
            case 3 -> WorkIdentifier.of(WorkIdentifierType.PMID, number());
            default -> WorkIdentifier.of(WorkIdentifierType.DOI, "10.1000/x_" + random.nextInt(1000));
        };
    }

    private WorkLink link() {
        return new WorkLink(
                pick(LinkKind.values()),
                "https://library.example.org/a_b/" + random.nextInt(1000) + "?q=1&r=2",
                maybe(this::text),
                maybe(() -> "application/pdf"),
                maybe(() -> LocalDate.of(2024, 2, 1 + random.nextInt(28))));
    }

    private IssueDate date() {
        return switch (random.nextInt(3)) {
            case 0 -> IssueDate.of(1950 + random.nextInt(70));
            case 1 -> new IssueDate(1950 + random.nextInt(70), 1 + random.nextInt(12), null);
            default -> new IssueDate(1950 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private LocalizedText localized(String language) {
        LocalizedText text = LocalizedText.of(language, text());
        String other = pick(LANGUAGES);
        return other.equals(language) || random.nextBoolean() ? text : text.with(other, text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("T" + random.nextInt(100));
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            text.append(' ').append(pick(WORDS));
        }
        return text.toString();
    }

    private String number() {
        return String.valueOf(1 + random.nextInt(500));
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
