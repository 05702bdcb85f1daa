package io.stoa.benchmarks;

import java.util.List;

/** {@code java -jar benchmarks.jar NAME [--option value …]}. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs one benchmark or evaluation and exits with 0, or with another status and no RATIO line if it failed.
     *
     * @param args its name, then its options
     */
    public static void main(String[] args) {
        Benchmark chosen = args.length == 0
                ? null
                : all().stream()
                        .filter(b -> b.name().equals(args[0]))
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            System.err.println("usage: java -jar benchmarks.jar NAME [--option value …]; names: "
                    + all().stream().map(Benchmark::name).toList());
            System.exit(2);
            return;
        }
        System.exit(run(chosen, args));
    }

    private static int run(Benchmark benchmark, String[] args) {
        try {
            benchmark.run(Arguments.parse(args, 1), new Report(benchmark.name(), System.out));
            return 0;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static List<Benchmark> all() {
        return List.of(
                new CalendarFeedBenchmark(),
                new ChangeLogBenchmark(),
                new ImportBenchmark(),
                new ImportMarcBenchmark(),
                new ImportMemoryBenchmark(),
                new ListDeepBenchmark(),
                new BookingContendedBenchmark(),
                new BookingHistoryBenchmark(),
                new BookingRulesBenchmark(),
                new AssessmentBenchmark(),
                AssignBenchmark.midl(),
                AssignBenchmark.large(),
                AssignBenchmark.floor(),
                new AssignEvaluation(),
                new CiteBenchmark(),
                new CiteEvaluation(),
                new ConflictsGrowthBenchmark(),
                new DedupEvaluation(),
                new DedupGrowthBenchmark(),
                new DrawBenchmark(),
                new MarcEvaluation(),
                new OaiDeepBenchmark(),
                new OaiHarvestBenchmark(),
                new PidinstEvaluation(),
                new PortalBenchmark(),
                new SearchBuildBenchmark(),
                new SearchEvaluation(),
                new SearchLagBenchmark(),
                new SearchQueryBenchmark(),
                new StarterStartupBenchmark(),
                new StartupBenchmark());
    }
}
