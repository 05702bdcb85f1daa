package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibTexTest {

    @Test
    void reads_an_article() {
        WorkDraft work = one("""
                @Article{mueller2014,
                  author  = "M{\\"u}ller, Anna and {CERN} and 张, 伟 and Ludwig van Beethoven and others",
                  title   = {On the {DNA} of \\'Etale Sheets --- 50\\% more},
                  journal = {Carbon},
                  volume  = 24, number = {3}, pages = {12--19},
                  year = 2014, month = may, day = 6,
                  issn = {0378-5955}, doi = {10.1000/a\\_b},
                  url = {https://library.example.org/~anna/a_b}, urldate = {2024-02-29},
                  keywords = {graphene, carbon}, language = {english}
                }
                """);
        assertThat(work.sourceId()).isEqualTo("mueller2014");
        assertThat(work.type()).isEqualTo(WorkType.JOURNAL_ARTICLE);
        assertThat(work.titles()).isEqualTo(LocalizedText.of("en", "On the DNA of Étale Sheets — 50% more"));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "Müller", "Anna"),
                        Contributor.body(ContributorRole.AUTHOR, "CERN"),
                        Contributor.person(ContributorRole.AUTHOR, "张", "伟"),
                        Contributor.person(ContributorRole.AUTHOR, "van Beethoven", "Ludwig"));
        assertThat(work.host())
                .isEqualTo(new Host(
                        "Carbon",
                        null,
                        List.of(WorkIdentifier.of(WorkIdentifierType.ISSN, "0378-5955")),
                        "24",
                        "3",
                        "12-19",
                        null));
        assertThat(work.imprint().issued()).isEqualTo(new IssueDate(2014, 5, 6));
        assertThat(work.identifiers()).containsExactly(WorkIdentifier.of(WorkIdentifierType.DOI, "10.1000/a_b"));
        assertThat(work.links().get(0).url()).isEqualTo("https://library.example.org/~anna/a_b");
        assertThat(work.links().get(0).visited()).hasToString("2024-02-29");
        assertThat(work.languages()).containsExactly("en");
        assertThat(work.terms()).hasSize(2);
    }

    @Test
    void resolves_strings_joined_values_and_months() {
        WorkDraft work = one("""
                @comment{ignored}
                @string{carbon = "Carbon"}
                @STRING(letters = carbon # { Letters})
                @article{x, title = {T}, journal = letters # " B", month = sept, year = {2001}, publisher = unknown}
                """);
        assertThat(work.host()).isEqualTo(Host.titled("Carbon Letters B"));
        assertThat(work.imprint().issued()).isEqualTo(new IssueDate(2001, 9, null));
        assertThat(work.imprint().publisher()).isEqualTo("unknown");
    }

    @Test
    void takes_from_a_cross_reference_before_or_behind() {
        String file = """
                @inproceedings{a, title = {A}, crossref = {Conf}, pages = {1--2}}
                @book{b, title = {B}}
                @proceedings{conf, title = {Proceedings}, editor = {Li, Lei}, year = 2012, publisher = {P}, isbn = {978-7-04-029497-2}}
                @inproceedings{c, title = {C}, crossref = {conf}}
                @inproceedings{d, title = {D}, crossref = {nowhere}}
                """;
        List<ImportRow<WorkDraft>> rows = Files.rows(WorkFormat.BIBTEX, file);
        assertThat(rows).extracting(ImportRow::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        for (int index : new int[] {0, 3}) {
            WorkDraft paper = Files.draft(rows.get(index));
            assertThat(paper.host().title()).isEqualTo("Proceedings");
            assertThat(paper.host().identifiers()).hasSize(1);
            assertThat(paper.year()).isEqualTo(2012);
            assertThat(paper.contributors()).containsExactly(Contributor.person(ContributorRole.EDITOR, "Li", "Lei"));
        }
        assertThat(Files.draft(rows.get(4)).host()).isNull();
        assertThat(Files.unread(WorkFormat.BIBTEX, file)).containsExactly("crossref");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Donald E. Knuth          | Knuth | Donald E.
                    van der Waals, Johannes  | van der Waals | Johannes
                    Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin | de la Vallée Poussin | Charles Louis Xavier Joseph
                    King, Jr, Martin Luther  | King | Martin Luther, Jr
                    O'Neill, Eugene          | O'Neill | Eugene
                    张 伟                     | 张 | 伟
                    Per Brinch~Hansen        | Hansen | Per Brinch
                    """)
    void divides_names(String name, String family, String given) {
        assertThat(BibTexNames.read(ContributorRole.AUTHOR, name))
                .containsExactly(Contributor.person(ContributorRole.AUTHOR, family, given));
        String again = BibTexNames.written(Names.written(Contributor.person(ContributorRole.AUTHOR, family, given)));
        assertThat(BibTexNames.read(ContributorRole.AUTHOR, again))
                .containsExactly(Contributor.person(ContributorRole.AUTHOR, family, given));
    }

    @Test
    void keeps_bodies_with_and_in_their_names() {
        List<Contributor> read =
                BibTexNames.read(ContributorRole.AUTHOR, "{Ministry of Science and Technology} and Li, Lei");
        assertThat(read)
                .containsExactly(
                        Contributor.body(ContributorRole.AUTHOR, "Ministry of Science and Technology"),
                        Contributor.person(ContributorRole.AUTHOR, "Li", "Lei"));
        assertThat(BibTexNames.written(Names.written(read.get(0)))).isEqualTo("{Ministry of Science and Technology}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    M\\"uller, {\\"U}ber, na\\"{\\i}ve | Müller, Über, naïve
                    \\v{C}apek, \\c{c}a, \\H{o}, \\k a, \\aa, \\AE sir, \\ss, {\\o}, \\L{}odz | Čapek, ça, ő, ą, å, Æsir, ß, ø, Łodz
                    H$_2$O at 10$^{-3}$ | H₂O at 10^-3
                    $\\alpha \\times \\beta$ | α×β
                    \\emph{Drosophila} \\textit{sp.} | Drosophila sp.
                    ``quoted'' -- and --- | “quoted” – and —
                    \\& \\% \\$ \\# \\_ | & % $ # _
                    \\unknown{x} | \\unknownx
                    石墨烯的{\\LaTeX}制备 | 石墨烯的LaTeX制备
                    """)
    void reads_latex(String latex, String text) {
        assertThat(Latex.read(latex)).isEqualTo(text);
    }

    @Test
    void writes_latex_that_reads_as_it_was() {
        String text = "50% & $5 #1 {a}_b ~c^d \\e -- `` '' \" — 石墨烯 ß 🙂  two\nlines";
        assertThat(Latex.read(Latex.written(text))).isEqualTo(text);
        assertThat(Latex.written(text)).doesNotContain("{a}").contains("\\%", "\\&");
    }

    @Test
    void reports_a_damaged_entry_with_its_line_and_reads_the_rest() {
        List<ImportRow<WorkDraft>> rows = Files.rows(WorkFormat.BIBTEX, """
                @article{a, title = {A}}
                @article{b, title = {B
                @article{c, title = {C}}
                @article{d, title = , year = 2}
                @include{/etc/passwd}
                @article{e, year = 2000}
                some comment with an @ sign
                @article{f, title = {F}}
                """);
        assertThat(rows).hasSize(7);
        assertThat(Files.problem(rows.get(1))).contains("line 2", "ends within");
        assertThat(Files.draft(rows.get(2)).sourceId()).isEqualTo("c");
        assertThat(Files.problem(rows.get(3))).contains("line 4");
        assertThat(Files.problem(rows.get(4))).contains("line 5", "@include");
        assertThat(Files.problem(rows.get(5))).contains("line 6", "no title");
        assertThat(Files.draft(rows.get(6)).sourceId()).isEqualTo("f");
    }

    @Test
    void names_fields_that_it_does_not_read() {
        String file =
                "@weird{a, title = {A}, chapter = 3, file = {x.pdf}, journal = {J}, eprint = {2101.00001}, archiveprefix = {arXiv}}";
        assertThat(Files.unread(WorkFormat.BIBTEX, file)).containsExactly("@", "chapter", "file");
        assertThat(one(file).identifiers()).containsExactly(WorkIdentifier.of(WorkIdentifierType.ARXIV, "2101.00001"));
    }

    @Test
    void writes_what_bibtex_reads() {
        WorkDraft thesis = WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备"))
                .providedBy("library")
                .from("file", "key with, signs")
                .type(WorkType.DOCTORAL_THESIS)
                .author("张", "伟")
                .year(2014)
                .imprint(new Imprint("长春", "吉林大学", new IssueDate(2014, 5, null), null))
                .build();
        String text = new String(Files.written(WorkFormat.BIBTEX, List.of(thesis)), StandardCharsets.UTF_8);
        assertThat(text).contains("@phdthesis{key-with-signs,", "author = {张, 伟}", "school = {吉林大学}", "month = may");
    }

    private static WorkDraft one(String file) {
        return Files.one(WorkFormat.BIBTEX, file);
    }
}
