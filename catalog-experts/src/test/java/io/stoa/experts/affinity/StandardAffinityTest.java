package io.stoa.experts.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.finder.FoundReason;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Collaboration;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.Expertise;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.assignment.AssignmentProblem;
import io.stoa.experts.assignment.ReviewedApplication;
import io.stoa.experts.assignment.Reviewer;
import io.stoa.experts.assignment.ReviewerAssigner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardAffinityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate RECENT = LocalDate.of(2025, 6, 1);

    private final Affinity affinity = Affinity.standard(TODAY);

    @Test
    void prefers_who_works_on_the_topic_and_lately() {
        AffinityTable table = affinity.between(
                List.of(
                        knows("recent", "graphene membranes", ExpertiseSource.PUBLICATION, RECENT),
                        knows("early", "graphene membranes", ExpertiseSource.PUBLICATION, LocalDate.of(2005, 1, 1)),
                        knows("other", "labour law", ExpertiseSource.PUBLICATION, RECENT)),
                List.of(topic("A", "Water through membranes of graphene", "graphene", "membranes")));

        assertThat(table.best("A", 5)).extracting(AffinityPair::reviewer).containsExactly("recent", "early");
        assertThat(table.affinity("other", "A")).isZero();
        assertThat(table.reasons("other", "A")).isEmpty();
    }

    @Test
    void compares_chinese_texts_in_both_scripts() {
        AffinityTable table = affinity.between(
                List.of(
                        knows("li", "锂离子电池正极材料", ExpertiseSource.PUBLICATION, RECENT),
                        knows("wang", "明清史", ExpertiseSource.PUBLICATION, RECENT)),
                List.of(new TopicProfile(
                        "A", LocalizedText.of("zh-Hant", "高能量密度鋰離子電池的研究"), null, List.of(), List.of())));

        assertThat(table.best("A", 5)).extracting(AffinityPair::reviewer).containsExactly("li");
        assertThat(table.reasons("li", "A").get(0).match()).isEqualTo(FoundReason.Match.TEXT);
    }

    @Test
    void counts_codes_by_their_nearness() {
        AffinityTable table = affinity.between(
                List.of(
                        coded("same", "H01M10/0525"),
                        coded("group", "H01M10/04"),
                        coded("class", "H01M4/00"),
                        coded("far", "A01B1/00")),
                List.of(new TopicProfile(
                        "A", null, null, List.of(), List.of(Identifier.parse(IdentifierScheme.IPC, "H01M 10/0525")))));

        assertThat(table.best("A", 9)).extracting(AffinityPair::reviewer).containsExactly("same", "group", "class");
    }

    @Test
    void explains_every_affinity_wholly() {
        AffinityTable table = affinity.between(
                List.of(new ReviewerProfile(
                        "li",
                        List.of(new Expertise("solid electrolytes", "H01M10/05", ExpertiseSource.PATENT, RECENT)),
                        List.of("430"),
                        List.of(),
                        List.of())),
                List.of(new TopicProfile(
                        "A",
                        LocalizedText.of("en", "Solid electrolytes for sodium cells"),
                        null,
                        List.of("electrolytes"),
                        List.of(Identifier.parse(IdentifierScheme.DISCIPLINE, "43020")))));

        List<FoundReason> reasons = table.reasons("li", "A");
        assertThat(reasons).extracting(FoundReason::match).containsOnly(FoundReason.Match.values());
        assertThat(reasons.stream().mapToDouble(FoundReason::share).sum())
                .isEqualTo(table.affinity("li", "A"), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void stays_between_nothing_and_one_whatever_is_said(long seed) {
        Random random = new Random(seed);
        List<ReviewerProfile> reviewers = new ArrayList<>();
        List<TopicProfile> topics = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            reviewers.add(knows("R" + i, words(random), ExpertiseSource.values()[i % 4], RECENT.minusDays(i * 90L)));
            topics.add(topic(
                    "A" + i, words(random) + " " + words(random), words(random).split(" ")));
        }
        AffinityTable table = affinity.between(reviewers, topics);
        assertThat(table.all())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.affinity())
                        .isGreaterThanOrEqualTo(AffinitySettings.STANDARD.least())
                        .isLessThanOrEqualTo(1));
        assertThat(table.all()).isEqualTo(affinity.between(reviewers, topics).all());
    }

    @Test
    void gives_no_more_reviewers_of_an_application_than_are_wanted() {
        List<ReviewerProfile> reviewers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            reviewers.add(knows("R" + i, "catalysis " + i, ExpertiseSource.PROJECT, RECENT));
        }
        AffinitySettings few = new AffinitySettings(0.4, 0.3, 0.3, EvidenceWeights.STANDARD, 0, 5);
        List<TopicProfile> topics = List.of(topic("A", "Catalysis", "catalysis"));
        assertThat(Affinity.standard(few, TODAY).between(reviewers, topics).pairs())
                .isEqualTo(5);
        assertThat(Affinity.standard(few.withAllPairs(), TODAY)
                        .between(reviewers, topics)
                        .pairs())
                .isEqualTo(20);
    }

    @Test
    void makes_the_pairs_of_an_assignment() {
        AffinityTable table = affinity.between(
                List.of(
                        knows("li", "polymers", ExpertiseSource.PUBLICATION, RECENT),
                        knows("wang", "magnetism", ExpertiseSource.PUBLICATION, RECENT)),
                List.of(topic("A", "Polymers", "polymers"), topic("B", "Magnetism", "magnetism")));
        AssignmentProblem.Builder problem = AssignmentProblem.builder()
                .reviewer(Reviewer.of("li", 1))
                .reviewer(Reviewer.of("wang", 1))
                .application(ReviewedApplication.of("A", 1))
                .application(ReviewedApplication.of("B", 1));
        table.addTo(problem);
        assertThat(ReviewerAssigner.create().assign(problem.build()).reviewersOf("B"))
                .containsExactly("wang");
    }

    @Test
    void refuses_what_is_no_affinity_and_names_the_pair() {
        for (double bad : new double[] {Double.NaN, -0.1, Double.POSITIVE_INFINITY, 1.5}) {
            assertThatThrownBy(() -> AffinityTable.builder().add("wang", "A17", bad))
                    .isInstanceOf(RuleViolationException.class)
                    .hasMessageContainingAll("wang", "A17", String.valueOf(bad));
        }
    }

    @Test
    void refuses_settings_out_of_bounds_and_ids_that_come_twice() {
        assertThatThrownBy(() -> new AffinitySettings(0, 0, 0, EvidenceWeights.STANDARD, 0, 1))
                .hasMessageContaining("weigh 0");
        assertThatThrownBy(() -> new AffinitySettings(Double.NaN, 0, 0, EvidenceWeights.STANDARD, 0, 1))
                .hasMessageContaining("codes is NaN");
        assertThatThrownBy(() -> new AffinitySettings(1, 0, 0, EvidenceWeights.STANDARD, 0, 0))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new EvidenceWeights(1, 1, 1, 1, 1, 0, 1)).hasMessageContaining("half-life");
        ReviewerProfile li = knows("li", "x", ExpertiseSource.PROJECT, RECENT);
        assertThatThrownBy(() -> affinity.between(List.of(li, li), List.of())).hasMessageContaining("li");
        assertThatThrownBy(() -> affinity.between(List.of(), List.of(topic("A", "x"), topic("A", "y"))))
                .hasMessageContaining("A");
    }

    @Test
    void takes_the_profile_of_a_registered_expert() {
        ExpertDraft draft = ExpertDraft.named(LocalizedText.of("en", "Li"))
                .biography(LocalizedText.of("en", "Works on zeolites."))
                .collaboration(new Collaboration(
                        CollaborationKind.CO_AUTHOR, "Anna Müller", null, "Zeolites in cracking", 2024))
                .build();
        AffinityTable table = affinity.between(
                List.of(ReviewerProfile.of("li", draft)), List.of(topic("A", "Cracking over zeolites")));
        assertThat(table.affinity("li", "A")).isPositive();
    }

    private static ReviewerProfile knows(String id, String term, ExpertiseSource source, LocalDate asOf) {
        return new ReviewerProfile(
                id, List.of(new Expertise(term, null, source, asOf)), List.of(), List.of(), List.of());
    }

    private static ReviewerProfile coded(String id, String code) {
        Expertise expertise = new Expertise("x" + id, code, ExpertiseSource.PATENT, RECENT);
        return new ReviewerProfile(id, List.of(expertise), List.of(), List.of(), List.of());
    }

    private static TopicProfile topic(String id, String title, String... keywords) {
        return new TopicProfile(id, LocalizedText.of("en", title), null, List.of(keywords), List.of());
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            words.append(i == 0 ? "" : " ").append("word").append(random.nextInt(60));
        }
        return words.toString();
    }
}
