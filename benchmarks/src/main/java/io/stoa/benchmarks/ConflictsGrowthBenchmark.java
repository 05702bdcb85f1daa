package io.stoa.benchmarks;

import io.stoa.experts.Collaboration;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.PersonRelationKind;
import io.stoa.experts.conflict.ApplicationParties;
import io.stoa.experts.conflict.ConflictFinder;
import io.stoa.experts.conflict.ConflictRules;
import io.stoa.experts.conflict.PersonProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All conflicts between 10,000 applicants and 10,000 experts, with 40 relations each against 20. Three in four are works done with
 * somebody, the others relatives, advisers and declared interests; those named come from a million people, the employers
 * from 2,000.
 */
final class ConflictsGrowthBenchmark implements Benchmark {

    private static final int PEOPLE = 10_000;
    private static final int NAMES = 1_000_000;
    private static final int EMPLOYERS = 2_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Override
    public String name() {
        return "conflicts-growth";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int people = arguments.number("people", PEOPLE);
        Scene twenty = Scene.of(people, 20);
        Scene forty = Scene.of(people, 40);
        seconds(twenty, report, "warm-up");
        seconds(forty, report, "warm-up");
        int pairs = Math.max(5, arguments.number("pairs", 5));
        double[] ours = new double[pairs];
        double[] reference = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            reference[i] = seconds(twenty, report, "20 relations");
            ours[i] = seconds(forty, report, "40 relations");
        }
        double larger = SideBySide.median(ours);
        double smaller = SideBySide.median(reference);
        report.ratio(larger / smaller, pairs, larger, smaller);
    }

    private static double seconds(Scene scene, Report report, String which) {
        long start = System.nanoTime();
        ConflictFinder finder = ConflictFinder.over(scene.applications(), ConflictRules.usual(), DAY);
        long conflicts = 0;
        for (PersonProfile expert : scene.experts()) {
            conflicts += finder.conflictsOf(expert).size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (conflicts < scene.experts().size()) {
            throw new IllegalStateException("found " + conflicts + " conflicts, expected several for each expert");
        }
        report.say(which + ": " + seconds + " s, " + conflicts + " conflicts");
        return seconds;
    }

    private record Scene(List<ApplicationParties> applications, List<PersonProfile> experts) {

        static Scene of(int people, int relations) {
            SplittableRandom random = new SplittableRandom(42);
            List<ApplicationParties> applications = new ArrayList<>();
            List<PersonProfile> experts = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                applications.add(ApplicationParties.of("A" + i, person(random, "p" + i, relations)));
                experts.add(person(random, "e" + i, relations));
            }
            return new Scene(applications, experts);
        }
    }

    private static PersonProfile person(SplittableRandom random, String id, int relations) {
        PersonProfile.Builder person = PersonProfile.named(id, name(random))
                .email(id + "@example.org")
                .worksAt("Institute of " + random.nextInt(EMPLOYERS), LocalDate.of(2015, 1, 1));
        for (int i = 0; i < relations; i++) {
            if (i % 4 == 0) {
                person.relation(new PersonRelation(
                        PersonRelationKind.values()[random.nextInt(4)], name(random), null, null, null));
            } else {
                person.collaboration(new Collaboration(
                        CollaborationKind.values()[random.nextInt(3)],
                        name(random),
                        null,
                        "On the matter of number " + random.nextInt(NAMES),
                        random.nextInt(2018, 2027)));
            }
        }
        return person.build();
    }

    private static String name(SplittableRandom random) {
        int number = random.nextInt(NAMES);
        return "Given" + number % 1000 + " Family" + number / 1000;
    }
}
