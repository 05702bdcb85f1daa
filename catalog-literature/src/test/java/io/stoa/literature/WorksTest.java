package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WorksTest extends LiteratureOnEveryStack {

    @Test
    void shows_everybody_all_but_what_the_source_format_says_beyond() {
        WorkDraft full = WorkFixture.fullyDescribed(provider, LocalizedText.of("en", "Sheets " + provider))
                .build();
        EntryState published = publish(full);
        platform.as(Caller.anonymous(Locale.ENGLISH));
        WorkDraft seen = works.view(published.id()).work();
        assertThat(seen).isEqualTo(full.toBuilder().carried(null).build());
        platform.as(Callers.staffOf(provider));
        assertThat(works.content(published.id()).content()).isEqualTo(full);
    }

    @Test
    void finds_works_by_type_year_language_and_identifier() {
        EntryState thesis = publish(titled("Thesis " + provider)
                .type(WorkType.DOCTORAL_THESIS)
                .year(2014)
                .language("zh")
                .identifier(WorkIdentifierType.ISBN, "978-7-04-029497-2")
                .build());
        publish(titled("Book " + provider)
                .type(WorkType.BOOK)
                .year(1998)
                .language("de")
                .build());
        platform.as(Caller.anonymous(Locale.ENGLISH));
        WorkQuery ours = WorkQuery.matching(EntryFilter.all().withProvider(provider));
        assertThat(ids(ours.withType(WorkType.DOCTORAL_THESIS))).containsExactly(thesis.id());
        assertThat(ids(ours.withYears(2000, 2020))).containsExactly(thesis.id());
        assertThat(ids(ours.withLanguage("zh"))).containsExactly(thesis.id());
        assertThat(ids(ours.withIdentifier(WorkIdentifier.of(WorkIdentifierType.ISBN, "7-04-029497-4"))))
                .containsExactly(thesis.id());
        assertThat(ids(ours)).hasSize(2);
    }

    @Test
    void finds_works_by_the_words_of_authors_journals_and_subjects() {
        EntryState paper = publish(titled("Paper " + provider)
                .author("Müller", "Anna")
                .in(Host.titled("Annalen der Physik"))
                .term(SubjectTerm.keyword("superconductivity"))
                .build());
        platform.as(Caller.anonymous(Locale.ENGLISH));
        for (String words : List.of("müller", "ANNALEN physik", "superconductivity")) {
            EntryFilter filter = EntryFilter.all().withProvider(provider).withText(words);
            assertThat(ids(WorkQuery.matching(filter))).containsExactly(paper.id());
        }
    }

    @Test
    void knows_works_that_share_an_identifier() {
        EntryState book = publish(titled("Book " + provider)
                .identifier(WorkIdentifierType.ISBN, "978-0-306-40615-7")
                .identifier(WorkIdentifierType.PUBLISHER_NUMBER, "17")
                .build());
        publish(titled("Other " + provider)
                .identifier(WorkIdentifierType.PUBLISHER_NUMBER, "17")
                .build());
        platform.as(Caller.anonymous(Locale.ENGLISH));
        WorkDraft same = titled("The book")
                .identifier(WorkIdentifierType.ISBN, "0-306-40615-2")
                .identifier(WorkIdentifierType.PUBLISHER_NUMBER, "17")
                .build();
        assertThat(works.sharingIdentifiers(same)).extracting(WorkSummary::id).containsExactly(book.id());
    }

    @Test
    void lists_authors_or_else_editors() {
        publish(titled("Edited " + provider)
                .contributor(Contributor.person(ContributorRole.EDITOR, "王", "小波"))
                .contributor(Contributor.person(ContributorRole.TRANSLATOR, "Smith", "John"))
                .build());
        platform.as(Caller.anonymous(Locale.ENGLISH));
        WorkQuery ours = WorkQuery.matching(EntryFilter.all().withProvider(provider));
        assertThat(works.list(ours, PageRequest.first(10)).items().get(0).authors())
                .containsExactly("王小波");
    }

    @Test
    void says_what_is_wrong_with_a_description() {
        WorkDraft wrong = titled("Wrong")
                .doi("not a doi")
                .contributor(Contributor.person(ContributorRole.AUTHOR, " "))
                .imprint(new Imprint(null, null, new IssueDate(2023, 2, 29), null))
                .terms(List.of(new SubjectTerm("CLC", null, null)))
                .build();
        platform.as(Callers.administrator());
        assertThatThrownBy(() -> works.register(wrong))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("identifiers[0]: DOI not a doi")
                .hasMessageContaining("contributors[0]: the contributor has neither")
                .hasMessageContaining("imprint.issued: 2023-02-29 is not a date")
                .hasMessageContaining("terms[0]: the subject term has neither");
    }

    private List<String> ids(WorkQuery query) {
        return works.list(query, PageRequest.first(10)).items().stream()
                .map(WorkSummary::id)
                .toList();
    }
}
