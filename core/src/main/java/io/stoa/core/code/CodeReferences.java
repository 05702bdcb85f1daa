package io.stoa.core.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what rows say of each other: parents and replacements exist and do not run in circles. */
final class CodeReferences {

    private static final int SHOWN = 10;

    private final Map<String, CodeRow> rows;
    private final CodeListProblems problems;

    CodeReferences(Map<String, CodeRow> rows, CodeListProblems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    void check() {
        rows.values().forEach(this::checkExist);
        checkCycles("core.code.parent-cycle", row -> row.parent() == null ? List.of() : List.of(row.parent()));
        checkCycles("core.code.replacement-cycle", CodeRow::replacedBy);
    }

    private void checkExist(CodeRow row) {
        String parent = row.parent();
        if (parent != null && !rows.containsKey(parent)) {
            problems.add("core.code.parent-unknown", row, "parent", CodeListProblems.shown(parent));
        }
        for (String replacement : row.replacedBy()) {
            if (!rows.containsKey(replacement)) {
                problems.add("core.code.replacement-unknown", row, "replacement", CodeListProblems.shown(replacement));
            }
        }
        if (!row.deprecated() && !row.replacedBy().isEmpty()) {
            problems.add(
                    "core.code.replacement-of-current",
                    row,
                    "replacement",
                    row.replacedBy().get(0));
        }
    }

    /** Takes away codes that lead nowhere until none is left; what remains leads into a circle. */
    private void checkCycles(String problem, Function<CodeRow, List<String>> next) {
        Map<String, Integer> open = new LinkedHashMap<>();
        Map<String, Set<String>> leadingHere = new LinkedHashMap<>();
        for (CodeRow row : rows.values()) {
            List<String> targets =
                    next.apply(row).stream().filter(rows::containsKey).toList();
            open.put(row.code(), targets.size());
            targets.forEach(target -> leadingHere
                    .computeIfAbsent(target, t -> new LinkedHashSet<>())
                    .add(row.code()));
        }
        removeEnds(open, leadingHere);
        while (!open.isEmpty()) {
            reportCycle(problem, open, next);
        }
    }

    private static void removeEnds(Map<String, Integer> open, Map<String, Set<String>> leadingHere) {
        List<String> ends = new ArrayList<>();
        open.forEach((code, targets) -> {
            if (targets == 0) {
                ends.add(code);
            }
        });
        while (!ends.isEmpty()) {
            String end = ends.remove(ends.size() - 1);
            open.remove(end);
            for (String before : leadingHere.getOrDefault(end, Set.of())) {
                if (open.merge(before, -1, Integer::sum) == 0) {
                    ends.add(before);
                }
            }
        }
    }

    private void reportCycle(String problem, Map<String, Integer> open, Function<CodeRow, List<String>> next) {
        Set<String> path = new LinkedHashSet<>();
        String code = open.keySet().iterator().next();
        while (code != null && path.add(code)) {
            code = following(code, open, next);
        }
        if (code != null) {
            problems.add(problem, row(code), "path", shown(path, code));
        }
        open.keySet().removeAll(path);
    }

    private @Nullable String following(String code, Map<String, Integer> open, Function<CodeRow, List<String>> next) {
        return next.apply(row(code)).stream()
                .filter(open::containsKey)
                .findFirst()
                .orElse(null);
    }

    private static String shown(Set<String> path, String start) {
        List<String> circle =
                path.stream().dropWhile(code -> !code.equals(start)).toList();
        String codes = circle.stream().limit(SHOWN).collect(Collectors.joining(" → "));
        return codes + (circle.size() > SHOWN ? " → …" : "") + " → " + start;
    }

    private CodeRow row(String code) {
        return Objects.requireNonNull(rows.get(code), code);
    }
}
