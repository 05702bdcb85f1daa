package io.stoa.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullMarked;

/** The lines between modules and the habits inside them, for a test in every module. */
public final class StoaArchitecture {

    private static final String CORE = "io.stoa.core";
    private static final String EXPERTS = "io.stoa.experts";
    private static final String SEARCH = "io.stoa.search";
    private static final String STARTER = "io.stoa.spring";
    private static final List<String> CATALOGUES = List.of(
            "io.stoa.instruments",
            "io.stoa.literature",
            EXPERTS,
            "io.stoa.programmes",
            "io.stoa.transfer",
            "io.stoa.cooperation",
            "io.stoa.statistics");
    private static final List<String> ABOVE_CATALOGUES =
            List.of(SEARCH, "io.stoa.oai", "io.stoa.disclosure", STARTER, "io.stoa.testkit");
    private static final String[] PROVIDERS = {
        "org.hibernate..", "org.eclipse.persistence..", "org.springframework..", "com.zaxxer.hikari.."
    };
    private static final Pattern BANNED_NAME = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Data)");

    private StoaArchitecture() {}

    /**
     * Checks the main classes of a module against every rule and reports all that break one.
     *
     * @param rootPackage the module's root package, such as {@code io.stoa.instruments}
     * @throws AssertionError if a rule is broken or there are no such classes
     */
    public static void check(String rootPackage) {
        JavaClasses module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        SoftAssertions softly = new SoftAssertions();
        for (ArchRule rule : rules(rootPackage)) {
            softly.check(() -> rule.check(module));
        }
        softly.check(() -> checkPackages(module, rootPackage));
        softly.assertAll();
    }

    /**
     * The rules that {@link #check} applies to the classes of a module.
     *
     * @param rootPackage the module's root package
     * @return the rules
     */
    public static List<ArchRule> rules(String rootPackage) {
        return List.of(
                knowsOnlyWhatStandsBelow(rootPackage),
                knowsNoProvider(rootPackage),
                defaultsAreHidden(),
                namesSayTheDomainWord(),
                hasNoOptionalFields(),
                readsNoClockOfItsOwn(),
                hasNoLegacyDates(),
                hasNoSynchronizedMethods(),
                hasNoStaticMutableState());
    }

    private static ArchRule knowsOnlyWhatStandsBelow(String rootPackage) {
        List<String> others = new ArrayList<>(ABOVE_CATALOGUES);
        others.addAll(CATALOGUES);
        others.remove(rootPackage);
        if (rootPackage.equals("io.stoa.programmes")) {
            others.remove(EXPERTS);
        }
        if (rootPackage.equals(STARTER)) {
            // Its properties say where the index is kept.
            others.remove(SEARCH);
        }
        String[] packages = others.stream().map(other -> other + "..").toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(rootPackage.equals(CORE) ? "core knows no catalogue" : "catalogues meet in core only");
    }

    /** The starter stands between Stoa and Spring, so it knows Spring and what Boot configures. */
    private static ArchRule knowsNoProvider(String rootPackage) {
        String[] strangers = rootPackage.equals(STARTER) ? new String[] {"com.zaxxer.hikari.."} : PROVIDERS;
        DescribedPredicate<JavaClass> provider = resideInAnyPackage(strangers)
                .and(not(resideInAPackage("org.hibernate.validator..")))
                .as("persistence providers and frameworks");
        return classes()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(dependOnClassesThat(provider)))
                .because("hosts choose provider, pool and framework; only the validator is ours");
    }

    private static ArchRule defaultsAreHidden() {
        return classes()
                .that()
                .haveSimpleNameStartingWith("Default")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .because("hosts see the interface");
    }

    private static ArchRule namesSayTheDomainWord() {
        DescribedPredicate<JavaClass> banned = DescribedPredicate.describe(
                "are named …Manager, …Helper, …Util, …Impl or …Data",
                type -> BANNED_NAME.matcher(type.getSimpleName()).matches()
                        // MapStruct names what it generates.
                        && !type.getSimpleName().endsWith("MapperImpl"));
        return noClasses().should(com.tngtech.archunit.lang.conditions.ArchConditions.be(banned));
    }

    private static ArchRule hasNoOptionalFields() {
        return fields().should().notHaveRawType(Optional.class).because("absence is @Nullable");
    }

    /** Ages of files are told by the clock of the file system, so that package may look at the system's. */
    private static ArchRule readsNoClockOfItsOwn() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CORE + ".file..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Year.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("time comes from the host's Clock");
    }

    private static ArchRule hasNoLegacyDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("java.time says what is meant");
    }

    private static ArchRule hasNoSynchronizedMethods() {
        return methods()
                .should()
                .notHaveModifier(JavaModifier.SYNCHRONIZED)
                .because("the database decides concurrency, and virtual threads must not be pinned");
    }

    private static ArchRule hasNoStaticMutableState() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two platforms in one JVM must not meet")
                .allowEmptyShould(true);
    }

    private static void checkPackages(JavaClasses module, String rootPackage) {
        List<String> unmarked = new ArrayList<>();
        collect(module.getPackage(rootPackage), unmarked);
        if (!unmarked.isEmpty()) {
            throw new AssertionError("packages without @NullMarked: " + unmarked);
        }
    }

    private static void collect(JavaPackage at, List<String> unmarked) {
        if (!at.getClasses().isEmpty() && !at.isAnnotatedWith(NullMarked.class)) {
            unmarked.add(at.getName());
        }
        at.getSubpackages().forEach(below -> collect(below, unmarked));
    }
}
