package io.stoa.literature.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateFinderTest {

    private final DuplicateFinder finder = DuplicateFinder.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "石墨烯的制备与应用研究 | 石墨烯的製備與應用研究",
                "石墨烯的制备与应用研究 | 石墨烯的制备与应用研究。",
                "ＸＭＬ数据库查询优化 | XML数据库查询优化",
                "Über die Quantenmechanik der Stoßvorgänge | Uber die Quantenmechanik der Stossvorgänge",
                "The Design of the POSTGRES Storage System | The design of the POSTGRES storage system.",
                "Parallelising OODBMS Traversals: A Performance Evaluation"
                        + " | Parallelizing OODBMS traversals: a performance evaluation",
                "Synthesis of H<sub>2</sub>O clusters in argon &amp; neon | Synthesis of H2O clusters in argon & neon",
                "Квантовая теория поля в конденсированных средах | Квантовая теория поля в конденсированных средах",
            })
    void knows_a_title_again_however_it_is_written(String one, String other) {
        MatchRecord first = record("1", one, "Li Lei", 2014);
        MatchRecord second = record("2", other, "Li Lei", 2014);
        assertThat(finder.dedupe(List.of(first, second)).clusters()).containsExactly(List.of("1", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Michael J. Carey | Carey, Michael",
                "M. Stonebraker | Michael Stonebraker",
                "王小波 | 王小波",
                "Анна Ахматова | Ахматова А.",
            })
    void knows_an_author_again_in_any_order(String one, String other) {
        MatchRecord first = record("1", "A survey of storage managers", one, 2001);
        MatchRecord second = record("2", "A survey of storage managers", other, 2001);
        Match match = finder.dedupe(List.of(first, second)).sure().get(0);
        assertThat(match.reasons()).contains(new MatchReason(MatchFeature.AUTHORS, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高等数学 第一卷 | 高等数学 第二卷",
                "高等数学讲义 上 | 高等数学讲义 下",
                "Landau levels in graphene, part II | Landau levels in graphene, part III",
                "Annual report of the observatory 1998 | Annual report of the observatory 1999",
                "Erratum: a database model for object dynamics | A database model for object dynamics",
                "气体放电理论研究勘误 | 气体放电理论研究",
            })
    void tells_volumes_and_corrections_apart(String one, String other) {
        MatchRecord first = record("1", one, "Li Lei", 2014);
        MatchRecord second = record("2", other, "Li Lei", 2014);
        assertThat(finder.dedupe(List.of(first, second)).clusters()).isEmpty();
        assertThat(finder.link(List.of(first), List.of(second)).sure()).isEmpty();
    }

    @Test
    void compares_one_record_with_a_few_others_without_knowing_the_rest() {
        MatchRecord draft = record("draft", "Electronic transport in graphene ribbons", "Li Lei", 2014);
        List<Match> matches = finder.similar(
                draft,
                List.of(
                        record("slip", "Electronic transport in graphene ribons", "Lei Li", 2014),
                        record("same", "Electronic transport in graphene ribbons", "Li Lei", 2014),
                        record("other", "Thermal transport in boron nitride sheets", "Li Lei", 2014),
                        record("part", "Electronic transport in graphene ribbons 2", "Li Lei", 2014)));
        assertThat(matches).extracting(Match::second).containsExactly("same", "slip");
        assertThat(matches).extracting(Match::first).containsOnly("draft");
    }

    @ParameterizedTest
    @CsvSource({"Editorial", "前言", "Book reviews", "目录", "Vorwort"})
    void does_not_take_two_works_for_one_because_of_a_title_that_thousands_have(String title) {
        List<MatchRecord> records = List.of(
                record("1", title, "Karl Aberer", 2002),
                record("2", title, "Karl Aberer", 2002),
                record("3", title, "Li Lei", 2002));
        Clustering clustering = finder.dedupe(records);
        assertThat(clustering.clusters()).isEmpty();
        assertThat(clustering.sure()).isEmpty();
    }

    @Test
    void tells_the_paper_of_a_conference_from_the_later_one_of_a_journal() {
        List<MatchRecord> ours = new ArrayList<>();
        List<MatchRecord> theirs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ours.add(in("c" + i, "Conference paper on topic number " + name(i), "SIGMOD", 1995));
            theirs.add(in("C" + i, "Conference paper on topic number " + name(i), "Management of Data", 1995));
            ours.add(in("j" + i, "Journal article on subject number " + name(i), "TODS", 1995));
            theirs.add(in("J" + i, "Journal article on subject number " + name(i), "Transactions", 1995));
        }
        ours.add(in("x", "Scalable joins over distributed streams", "SIGMOD", 1995));
        theirs.add(in("Y", "Scalable joins over distributed streams", "Transactions", 1997));
        Linkage linkage = finder.link(ours, theirs);
        assertThat(linkage.sure()).hasSize(40);
        assertThat(linkage.sure()).extracting(Match::first).doesNotContain("x");
    }

    @Test
    void gives_every_record_of_a_clean_list_one_counterpart() {
        MatchRecord one = record("1", "On the theory of quantum mechanics", "Paul Dirac", 1926);
        MatchRecord exact = record("a", "On the theory of quantum mechanics", "Paul Dirac", 1926);
        MatchRecord close = record("b", "On the theory of quantum mechanic", "Paul Dirac", 1926);
        assertThat(finder.link(List.of(one), List.of(close, exact)).sure())
                .extracting(Match::second)
                .containsExactly("a");
    }

    @Test
    void takes_an_identifier_for_more_than_a_slip_in_the_title() {
        MatchRecord one = identified("1", "Room temperature superconductivity in hydrides", "DOI:10.1000/1");
        MatchRecord other =
                identified("2", "Room-temperature superconductivity of carbonaceous hydrides", "DOI:10.1000/1");
        MatchRecord wrong = identified("3", "Cattle breeding in Jilin province", "DOI:10.1000/1");
        Clustering clustering = finder.dedupe(List.of(one, other, wrong));
        assertThat(clustering.clusters()).containsExactly(List.of("1", "2"));
        assertThat(clustering.review()).extracting(Match::second).contains("3");
    }

    @Test
    void does_not_chain_records_that_differ_from_each_other() {
        MatchRecord first = record("1", "Adaptive query processing in federated systems", "Li Lei", 2000);
        MatchRecord middle = record("2", "Adaptive query processing in federated database systems", "Li Lei", 2000);
        MatchRecord last =
                record("3", "Adaptive processing in distributed federated database systems and grids", "Li Lei", 2000);
        MatchRecord other = record("4", "Adaptive query processing in federated systems", "Wang Wei", 1980);
        Clustering clustering = finder.dedupe(List.of(first, middle, last, other));
        assertThat(clustering.clusters())
                .allSatisfy(cluster -> assertThat(cluster).doesNotContain("4"));
    }

    @Test
    void says_what_speaks_for_and_against() {
        MatchRecord one = record("1", "Semistructured und structured data in the web", "Paolo Atzeni", 1997);
        MatchRecord other = record("2", "Semistructured and structured data in the Web", "Paolo Atzeni", 1998);
        Linkage linkage = finder.link(List.of(one), List.of(other));
        Match match = linkage.sure().isEmpty()
                ? linkage.review().get(0)
                : linkage.sure().get(0);
        assertThat(match.reasons())
                .extracting(MatchReason::feature)
                .containsExactly(MatchFeature.TITLE, MatchFeature.AUTHORS, MatchFeature.YEAR, MatchFeature.VENUE);
        assertThat(match.reasons().get(2).similarity()).isLessThan(1);
    }

    @Test
    void compares_few_pairs_of_many_records_and_finds_the_same_again() {
        SplittableRandom random = new SplittableRandom(7);
        List<MatchRecord> records = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            String title = name(random.nextInt(90)) + " " + name(random.nextInt(9000)) + " "
                    + name(random.nextInt(9000)) + " " + name(random.nextInt(900)) + " " + name(random.nextInt(9000));
            records.add(record("r" + i, title, "Author " + name(random.nextInt(900)), 1990 + i % 30));
        }
        Clustering first = finder.dedupe(records);
        assertThat(first.pairsCompared()).isLessThan(5000L * 60);
        assertThat(finder.dedupe(records)).isEqualTo(first);
    }

    @Test
    void takes_lists_that_are_empty_or_say_nothing_and_refuses_ids_that_come_twice() {
        assertThat(finder.dedupe(List.of()).clusters()).isEmpty();
        MatchRecord blank = new MatchRecord("1", "", List.of(), null, null, Set.of());
        MatchRecord signs = new MatchRecord("2", "?! …", List.of("?"), " ", null, Set.of());
        assertThat(finder.dedupe(List.of(blank, signs)).clusters()).isEmpty();
        assertThatThrownBy(() -> finder.dedupe(List.of(blank, blank)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
        assertThatThrownBy(() -> new MatchSettings(0.5, 0.6, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String name(int number) {
        return "w" + Integer.toString(number * 7919 + 13, 26).replaceAll("[0-9]", "z");
    }

    private static MatchRecord record(String id, String title, String author, @Nullable Integer year) {
        return new MatchRecord(id, title, List.of(author), null, year, Set.of());
    }

    private static MatchRecord in(String id, String title, String venue, int year) {
        return new MatchRecord(id, title, List.of("Jim Gray"), venue, year, Set.of());
    }

    private static MatchRecord identified(String id, String title, String identifier) {
        return new MatchRecord(id, title, List.of("Li Lei"), null, 2020, Set.of(identifier));
    }
}
