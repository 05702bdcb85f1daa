package io.stoa.programmes.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the public list of an evaluation: ranks within themes. */
final class EvaluationLists {

    private EvaluationLists() {}

    static StageContent.EvaluationList of(List<AcceptedApplication> candidates, List<RankedApplication> ranking) {
        Map<String, RankedApplication> ranked = new HashMap<>();
        ranking.forEach(each -> ranked.put(each.applicationId(), each));
        Map<String, List<AcceptedApplication>> themes = new TreeMap<>();
        candidates.stream()
                .filter(candidate -> ranked.containsKey(candidate.id()))
                .sorted(Comparator.comparing((AcceptedApplication candidate) ->
                                rank(ranked, candidate).rank())
                        .thenComparing(candidate -> candidate.listed().number()))
                .forEach(candidate -> themes.computeIfAbsent(candidate.listed().theme(), t -> new ArrayList<>())
                        .add(candidate));
        List<EvaluatedApplication> results = new ArrayList<>();
        themes.values().forEach(theme -> addTheme(theme, ranked, results));
        return new StageContent.EvaluationList(results);
    }

    /** Equally good ones share a rank, and the ranks behind them are left out (1, 2, 2, 4). */
    private static void addTheme(
            List<AcceptedApplication> theme,
            Map<String, RankedApplication> ranked,
            List<EvaluatedApplication> results) {
        int shown = 0;
        int before = 0;
        for (int i = 0; i < theme.size(); i++) {
            RankedApplication rank = rank(ranked, theme.get(i));
            shown = rank.rank() == before ? shown : i + 1;
            before = rank.rank();
            ListedApplication listed = theme.get(i).listed();
            results.add(new EvaluatedApplication(
                    listed.number(), listed.title(), listed.organisation(), listed.theme(), shown, rank.score()));
        }
    }

    private static RankedApplication rank(Map<String, RankedApplication> ranked, AcceptedApplication candidate) {
        return Objects.requireNonNull(ranked.get(candidate.id()));
    }
}
