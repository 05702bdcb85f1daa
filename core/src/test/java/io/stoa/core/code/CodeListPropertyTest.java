package io.stoa.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lists against a reference that asks each code for its parents, one step at a time. */
class CodeListPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void agrees_with_the_slow_reference(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            Map<String, String> parents = randomParents(random, 1 + random.nextInt(40));
            CodeList list = CodeListTest.read(csv(parents, random));
            checkHierarchy(list, parents);
            checkRollUp(list, parents, random);
        }
    }

    private static void checkHierarchy(CodeList list, Map<String, String> parents) {
        for (String code : parents.keySet()) {
            Set<String> expected = new HashSet<>();
            for (String other : parents.keySet()) {
                boolean within = slowIsWithin(other, code, parents);
                assertThat(list.isWithin(other, code))
                        .as("%s in %s", other, code)
                        .isEqualTo(within);
                if (within) {
                    expected.add(other);
                }
            }
            assertThat(list.within(code)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(list.descendants(code)).hasSize(expected.size() - 1);
            assertThat(list.ancestors(code)).allMatch(a -> slowIsWithin(code, a.code(), parents));
        }
    }

    private static void checkRollUp(CodeList list, Map<String, String> parents, Random random) {
        Map<String, Long> numbers = new HashMap<>();
        parents.keySet().forEach(code -> numbers.put(code, (long) random.nextInt(5)));
        Map<String, Long> sums = list.rollUp(numbers);
        for (String code : parents.keySet()) {
            long expected = 0;
            for (String other : parents.keySet()) {
                expected += slowIsWithin(other, code, parents) ? numbers.get(other) : 0;
            }
            assertThat(sums.getOrDefault(code, 0L)).as(code).isEqualTo(expected);
        }
    }

    private static boolean slowIsWithin(String code, String ancestor, Map<String, String> parents) {
        for (String at = code; !at.isEmpty(); at = parents.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> randomParents(Random random, int size) {
        Map<String, String> parents = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int parent = random.nextInt(i + 1 + i / 3);
            parents.put("c" + i, parent < i ? "c" + parent : "");
        }
        return parents;
    }

    private static String csv(Map<String, String> parents, Random random) {
        List<String> rows = new ArrayList<>();
        parents.forEach((code, parent) -> rows.add(code + "," + parent + ",名称"));
        Collections.shuffle(rows, random);
        return "code,parent,label_zh\n" + String.join("\n", rows);
    }
}
