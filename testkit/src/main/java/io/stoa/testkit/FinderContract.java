package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stoa.core.CatalogModule;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.finder.FoundReason;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every finder of people must keep, whatever it looks them up in, on every database and provider. A finder gets these
 * tests by extending this class and supplying people.
 *
 * @param <D> the draft of the catalogue of people
 */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class FinderContract<D extends EntryDraft> {

    /** A recent day. */
    protected static final LocalDate RECENT = LocalDate.of(2025, 6, 1);

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    /** Database and provider, set by JUnit. */
    @Parameter
    protected Stack stack;

    private TestPlatform platform;
    private Catalog<D, ?, ?> catalog;
    private Finder finder;
    private String provider;

    /** For subclasses. */
    protected FinderContract() {}

    /** {@return the modules under test} */
    protected abstract List<CatalogModule> modules();

    /** {@return the service interface of the catalogue of people} */
    protected abstract Class<? extends Catalog<D, ?, ?>> catalogType();

    /**
     * A valid draft of a person.
     *
     * @param providerId the providing organisation
     * @param person what is to be said of the person
     * @return the draft
     */
    protected abstract D draft(String providerId, Person person);

    /**
     * A person of a test.
     *
     * @param name the name in English
     * @param shown what the person has shown to know, by a publication
     * @param said what the person only says to know
     * @param disciplines GB/T 13745 disciplines
     * @param languages the languages that the person can judge in, BCP 47
     * @param region GB/T 2260 code, or null
     */
    public record Person(
            String name,
            List<Shown> shown,
            List<String> said,
            List<String> disciplines,
            List<String> languages,
            @Nullable String region) {

        private Person knows(String term, LocalDate day) {
            List<Shown> more = new ArrayList<>(shown);
            more.add(new Shown(term, day));
            return new Person(name, more, said, disciplines, languages, region);
        }

        private Person says(String term) {
            return new Person(name, shown, List.of(term), disciplines, languages, region);
        }

        private Person discipline(String code) {
            return new Person(name, shown, said, List.of(code), languages, region);
        }

        private Person language(String tag) {
            return new Person(name, shown, said, disciplines, List.of(tag), region);
        }

        private Person in(String code) {
            return new Person(name, shown, said, disciplines, languages, code);
        }
    }

    /**
     * Something that a person has shown to know.
     *
     * @param term what
     * @param day when
     */
    public record Shown(String term, LocalDate day) {}

    /** {@return the platform under test} */
    protected final TestPlatform platform() {
        return platform;
    }

    /** {@return the organisation that provides the people of the present test, whose staff is calling when it begins} */
    protected final String provider() {
        return provider;
    }

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        platform = TestPlatform.start(stack, modules(), builder -> {});
        catalog = platform.get(catalogType());
        finder = platform.get(Finder.class);
        platform.platform().followChanges();
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newProvider() {
        platform.as(Callers.administrator());
        provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Institute"), OrganisationKind.UNIVERSITY))
                .id();
        platform.as(Callers.staffOf(provider));
    }

    @Test
    void ranks_who_has_shown_it_lately_before_who_only_says_so() {
        String author = register(named("Author").knows("perovskite solar cells", RECENT));
        String early = register(named("Early").knows("perovskite solar cells", LONG_AGO));
        String claims = register(named("Claims").says("solar cells"));
        register(named("Other").knows("medieval charters", RECENT));

        List<Found> found = find(FinderQuery.of("Perovskite Solar-Cells"));

        assertThat(ids(found)).containsExactly(author, claims, early);
        FoundReason reason = found.get(0).reasons().get(0);
        assertThat(reason.match()).isEqualTo(FoundReason.Match.TERM);
        assertThat(reason.known()).isEqualTo("perovskite solar cells");
        assertThat(reason.asked()).isEqualTo("perovskite solar cells");
        assertThat(reason.asOf()).isEqualTo(RECENT);
        assertThat(found.get(0).names().sourceText()).isEqualTo("Author");
    }

    @Test
    void meets_chinese_words_in_either_script_and_wherever_they_stand() {
        String expert = register(named("Wei").knows("二维材料石墨烯电子显微镜表征", RECENT));

        List<Found> found = find(FinderQuery.of("電子顯微鏡"));

        assertThat(ids(found)).contains(expert);
        assertThat(reasonsOf(found, expert))
                .singleElement()
                .satisfies(reason -> assertThat(reason.asked()).isEqualTo("电子显微镜"));
    }

    @Test
    void finds_by_code_the_nearer_in_the_tree_the_better() {
        String same = register(named("Same").discipline("1404520"));
        String sibling = register(named("Sibling").discipline("1404530"));
        String field = register(named("Field").discipline("140"));
        register(named("Elsewhere").discipline("8205020"));

        List<Found> found = find(FinderQuery.of("")
                .andCode(IdentifierScheme.DISCIPLINE, "140.4520")
                .atMost(200));

        assertThat(ids(found)).containsExactly(same, sibling, field);
        assertThat(reasonsOf(found, sibling)).singleElement().satisfies(reason -> {
            assertThat(reason.match()).isEqualTo(FoundReason.Match.CODE);
            assertThat(reason.asked()).isEqualTo("DISCIPLINE 140.4520");
            assertThat(reason.known()).isEqualTo("DISCIPLINE 140.4530");
        });
    }

    @Test
    void scores_between_nothing_and_one_and_explains_them_wholly() {
        register(named("Both").knows("quantum optics", RECENT).discipline("5102010"));
        FinderQuery query = FinderQuery.of("quantum optics").andCode(IdentifierScheme.DISCIPLINE, "5102010");

        List<Found> found = find(query);

        assertThat(found).isNotEmpty().allSatisfy(one -> {
            assertThat(one.score()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(one.reasons().stream().mapToDouble(FoundReason::share).sum())
                    .isEqualTo(one.score(), within(1e-9));
        });
        assertThat(find(query)).isEqualTo(found);
    }

    @Test
    void finds_only_whom_the_caller_may_see() {
        String draft = register(named("Draft").knows("spintronics", RECENT));
        String shown = publish(named("Shown").knows("spintronics", RECENT));

        assertThat(ids(find(FinderQuery.of("spintronics")))).containsExactlyInAnyOrder(draft, shown);
        platform.as(Callers.anybody());
        assertThat(ids(find(FinderQuery.of("spintronics")))).containsExactly(shown);
    }

    @Test
    void lets_no_weight_tell_of_whom_the_caller_may_not_see() {
        publish(named("Shown").knows("muon tomography", RECENT));
        publish(named("Half").knows("tomography", RECENT));
        platform.as(Callers.anybody());
        FinderQuery query = FinderQuery.of("muon tomography");
        List<Found> before = find(query);
        platform.as(Callers.staffOf(provider));
        for (int i = 0; i < 5; i++) {
            register(named("Hidden" + i).knows("muon detectors", RECENT));
        }

        platform.as(Callers.anybody());
        assertThat(find(query)).isEqualTo(before).hasSize(2);
    }

    @Test
    void leaves_out_those_of_other_languages_and_regions() {
        String chinese = register(
                named("Zh").knows("hydrology", RECENT).language("zh-Hant").in("220100"));
        String german =
                register(named("De").knows("hydrology", RECENT).language("de").in("110000"));

        assertThat(ids(find(FinderQuery.of("hydrology")))).contains(chinese, german);
        assertThat(ids(find(FinderQuery.of("hydrology").inLanguage("zh"))))
                .contains(chinese)
                .doesNotContain(german);
        assertThat(ids(find(FinderQuery.of("hydrology").inRegion("220000"))))
                .contains(chinese)
                .doesNotContain(german);
    }

    @Test
    void finds_the_best_of_too_many() {
        String best = register(named("Best").knows("bryology of lava fields", RECENT));
        for (int i = 0; i < 3; i++) {
            register(named("Bryologist" + i).knows("bryology", LONG_AGO));
        }

        assertThat(ids(find(FinderQuery.of("bryology of lava fields").atMost(1))))
                .containsExactly(best);
        assertThat(find(FinderQuery.of("bryology of lava fields").atMost(4))).hasSize(4);
    }

    @Test
    void finds_nobody_who_knows_nothing_of_it() {
        assertThat(find(FinderQuery.of("ufology"))).isEmpty();
        assertThat(find(FinderQuery.of("").andCode(IdentifierScheme.DISCIPLINE, "9105010")))
                .isEmpty();
    }

    @Test
    void follows_every_change_of_an_entry() {
        Person person = named("Moves").knows("dendrochronology", LONG_AGO).knows("palynology", RECENT);
        EntryState state = catalog.register(draft(provider, person));
        assertThat(ids(find(FinderQuery.of("palynology")))).containsExactly(state.id());
        EntryState revised = catalog.revise(
                state.id(), state.version(), draft(provider, named("Moves").knows("dendrochronology", RECENT)));

        assertThat(find(FinderQuery.of("palynology"))).isEmpty();
        assertThat(reasonsOf(find(FinderQuery.of("dendrochronology")), state.id()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.asOf()).isEqualTo(RECENT));
        catalog.withdraw(state.id(), revised.version(), "on request");
        assertThat(find(FinderQuery.of("dendrochronology"))).isEmpty();
    }

    @Test
    void refuses_a_query_that_asks_for_nothing_or_too_much() {
        assertThatThrownBy(() -> find(FinderQuery.of(" … ")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("neither words nor codes");
        assertThatThrownBy(() -> find(FinderQuery.of("x").atMost(0))).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> find(FinderQuery.of("x").inLanguage("qq")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    /** Finds after everything that was written is known to whatever follows the changes. */
    private List<Found> find(FinderQuery query) {
        platform.platform().followChanges();
        return finder.find(query);
    }

    private String register(Person person) {
        return catalog.register(draft(provider, person)).id();
    }

    private String publish(Person person) {
        Caller staff = Callers.staffOf(provider);
        EntryState drafted = catalog.register(draft(provider, person));
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        catalog.approve(submitted.id(), submitted.version());
        platform.as(staff);
        return drafted.id();
    }

    private static Person named(String name) {
        return new Person(name, List.of(), List.of(), List.of(), List.of(), null);
    }

    private static List<String> ids(List<Found> found) {
        return found.stream().map(one -> one.ref().id()).toList();
    }

    private static List<FoundReason> reasonsOf(List<Found> found, String id) {
        return found.stream()
                .filter(one -> one.ref().id().equals(id))
                .findFirst()
                .orElseThrow()
                .reasons();
    }
}
