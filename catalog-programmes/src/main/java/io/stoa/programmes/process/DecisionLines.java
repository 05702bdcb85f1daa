package io.stoa.programmes.process;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.programmes.Theme;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes a decision from a ranking; asks nothing but its arguments, so that it can be computed again. */
final class DecisionLines {

    private final DecisionBasis basis;
    private final Map<String, Adjustment> adjustments = new HashMap<>();
    private final Map<String, Long> leftOfTheme = new HashMap<>();
    private final Set<String> endedThemes = new HashSet<>();
    private final Map<String, DecisionLine> lines = new HashMap<>();
    private long left;

    private DecisionLines(DecisionBasis basis) {
        this.basis = basis;
        this.left = basis.total() == null ? Long.MAX_VALUE : basis.total();
        for (Theme theme : basis.themes()) {
            leftOfTheme.put(theme.code(), theme.budget() == null ? Long.MAX_VALUE : theme.budget());
        }
        basis.adjustments().forEach(adjustment -> adjustments.put(adjustment.applicationId(), adjustment));
    }

    static List<DecisionLine> compute(DecisionBasis basis, List<RankedApplication> ranking) {
        DecisionLines decision = new DecisionLines(basis);
        Map<String, RankedApplication> ranked = new HashMap<>();
        ranking.forEach(each -> ranked.put(each.applicationId(), each));
        decision.adjust(ranked);
        decision.goDown(ranked);
        return basis.candidates().stream()
                .map(candidate -> decision.line(candidate, ranked.get(candidate.id())))
                .toList();
    }

    /** What is given by adjustment is taken off first: it is given whatever the ranking says. */
    private void adjust(Map<String, RankedApplication> ranked) {
        for (AcceptedApplication candidate : basis.candidates()) {
            Adjustment adjustment = adjustments.get(candidate.id());
            if (adjustment != null) {
                long amount = adjustment.amount() == null ? 0 : adjustment.amount();
                spend(candidate, amount);
                put(candidate, ranked.get(candidate.id()), amount, DecisionGround.ADJUSTED, adjustment.reason());
            }
        }
    }

    private void goDown(Map<String, RankedApplication> ranked) {
        SortedMap<Integer, Map<String, List<AcceptedApplication>>> groups = new TreeMap<>();
        for (AcceptedApplication candidate : basis.candidates()) {
            RankedApplication rank = ranked.get(candidate.id());
            if (rank != null && !lines.containsKey(candidate.id())) {
                groups.computeIfAbsent(rank.rank(), r -> new TreeMap<>())
                        .computeIfAbsent(candidate.listed().theme(), t -> new ArrayList<>())
                        .add(candidate);
            }
        }
        groups.values().forEach(themes -> fund(themes, ranked));
    }

    /** Those of one rank: all of them, or none where the money does not last for all. */
    private void fund(Map<String, List<AcceptedApplication>> themes, Map<String, RankedApplication> ranked) {
        Map<String, List<AcceptedApplication>> eligible = new TreeMap<>();
        themes.forEach((theme, candidates) -> candidates.forEach(candidate -> {
            DecisionGround ground = excluded(ranked.get(candidate.id()));
            if (ground == null) {
                eligible.computeIfAbsent(theme, t -> new ArrayList<>()).add(candidate);
            } else {
                put(candidate, ranked.get(candidate.id()), 0, ground, null);
            }
        }));
        List<AcceptedApplication> affordable = new ArrayList<>();
        eligible.forEach((theme, candidates) -> affordable.addAll(affordableInTheme(theme, candidates, ranked)));
        boolean lasts = grant(affordable) <= left;
        for (AcceptedApplication candidate : affordable) {
            RankedApplication rank = ranked.get(candidate.id());
            if (lasts) {
                spend(candidate, amount(candidate));
                put(candidate, rank, amount(candidate), DecisionGround.RANKED, null);
            } else {
                unaffordable(candidate, rank, affordable.size() > 1 && amount(candidate) <= left);
            }
        }
    }

    private List<AcceptedApplication> affordableInTheme(
            String theme, List<AcceptedApplication> candidates, Map<String, RankedApplication> ranked) {
        long there = leftOfTheme.getOrDefault(theme, Long.MAX_VALUE);
        boolean ended = endedThemes.contains(theme);
        if (!ended && grant(candidates) <= there) {
            return candidates;
        }
        for (AcceptedApplication candidate : candidates) {
            boolean tied = !ended && candidates.size() > 1 && amount(candidate) <= there;
            unaffordable(candidate, ranked.get(candidate.id()), tied);
        }
        return List.of();
    }

    private void unaffordable(AcceptedApplication candidate, @Nullable RankedApplication rank, boolean tied) {
        put(candidate, rank, 0, tied ? DecisionGround.TIED : DecisionGround.NO_MONEY, null);
        if (!basis.rule().skipUnaffordable()) {
            endedThemes.add(candidate.listed().theme());
        }
    }

    private @Nullable DecisionGround excluded(@Nullable RankedApplication rank) {
        BigDecimal least = basis.rule().minimumScore();
        if (rank == null) {
            return DecisionGround.NOT_RANKED;
        }
        if (least != null && rank.score().compareTo(least) < 0) {
            return DecisionGround.BELOW_MINIMUM;
        }
        return basis.rule().recommendedOnly() && !rank.recommended() ? DecisionGround.NOT_RECOMMENDED : null;
    }

    private DecisionLine line(AcceptedApplication candidate, @Nullable RankedApplication rank) {
        if (!lines.containsKey(candidate.id())) {
            put(candidate, rank, 0, DecisionGround.NOT_RANKED, null);
        }
        return Objects.requireNonNull(lines.get(candidate.id()));
    }

    private void put(
            AcceptedApplication candidate,
            @Nullable RankedApplication rank,
            long amount,
            DecisionGround ground,
            @Nullable String reason) {
        lines.put(
                candidate.id(),
                new DecisionLine(
                        candidate.id(),
                        candidate.listed(),
                        rank == null ? null : rank.rank(),
                        rank == null ? null : rank.score(),
                        candidate.requested(),
                        amount,
                        ground,
                        reason));
    }

    private void spend(AcceptedApplication candidate, long amount) {
        left -= basis.total() == null ? 0 : amount;
        String theme = candidate.listed().theme();
        long there = leftOfTheme.getOrDefault(theme, Long.MAX_VALUE);
        leftOfTheme.put(theme, there == Long.MAX_VALUE ? there : there - amount);
    }

    private long grant(List<AcceptedApplication> candidates) {
        return candidates.stream().mapToLong(this::amount).sum();
    }

    /** Rounded down to the minor unit; amounts are so small that a hundredfold fits. */
    private long amount(AcceptedApplication candidate) {
        return BigInteger.valueOf(candidate.requested())
                .multiply(BigInteger.valueOf(basis.rule().percent()))
                .divide(BigInteger.valueOf(100))
                .longValueExact();
    }

    static List<ThemeFunding> funding(DecisionBasis basis, List<DecisionLine> lines) {
        return basis.themes().stream()
                .map(theme -> {
                    List<DecisionLine> funded = lines.stream()
                            .filter(line ->
                                    line.isFunded() && line.listed().theme().equals(theme.code()))
                            .toList();
                    long amount =
                            funded.stream().mapToLong(DecisionLine::amount).sum();
                    return new ThemeFunding(theme.code(), theme.budget(), amount, funded.size());
                })
                .toList();
    }

    /** What stands against a decision that was computed: unresolved ties, adjustments of nothing, budgets. */
    static List<Violation> check(DecisionBasis basis, List<DecisionLine> lines) {
        List<Violation> found = new ArrayList<>();
        checkAdjustments(basis, found);
        List<String> tied = lines.stream()
                .filter(line -> line.ground() == DecisionGround.TIED)
                .map(line -> line.listed().number())
                .toList();
        if (!tied.isEmpty()) {
            found.add(Violation.of(Message.of("programmes.decision.tied", "numbers", tied)));
        }
        for (ThemeFunding theme : funding(basis, lines)) {
            if (theme.budget() != null && theme.amount() > theme.budget()) {
                found.add(new Violation(
                        Message.of(
                                "programmes.decision.theme-budget",
                                "theme",
                                theme.theme(),
                                "amount",
                                theme.amount(),
                                "limit",
                                theme.budget()),
                        theme.budget(),
                        theme.amount(),
                        List.of()));
            }
        }
        long sum = lines.stream().mapToLong(DecisionLine::amount).sum();
        if (basis.total() != null && sum > basis.total()) {
            found.add(new Violation(
                    Message.of("programmes.decision.budget", "amount", sum, "limit", basis.total()),
                    basis.total(),
                    sum,
                    List.of()));
        }
        return found;
    }

    private static void checkAdjustments(DecisionBasis basis, List<Violation> found) {
        Map<String, AcceptedApplication> candidates = new HashMap<>();
        basis.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
        Set<String> seen = new HashSet<>();
        for (Adjustment adjustment : basis.adjustments()) {
            AcceptedApplication candidate = candidates.get(adjustment.applicationId());
            if (candidate == null) {
                found.add(Violation.of(
                        Message.of("programmes.decision.no-candidate", "application", adjustment.applicationId())));
            } else if (!seen.add(candidate.id())) {
                found.add(Violation.of(Message.of(
                        "programmes.decision.adjusted-twice",
                        "number",
                        candidate.listed().number())));
            } else if (adjustment.amount() != null && adjustment.amount() > candidate.requested()) {
                found.add(new Violation(
                        Message.of(
                                "programmes.decision.more-than-requested",
                                "number",
                                candidate.listed().number(),
                                "amount",
                                adjustment.amount(),
                                "limit",
                                candidate.requested()),
                        candidate.requested(),
                        adjustment.amount(),
                        List.of()));
            }
        }
    }
}
