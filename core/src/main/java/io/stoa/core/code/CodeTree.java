package io.stoa.core.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The hierarchy as one pre-order walk: what is below a code is a slice of it. Codes that cannot be reached from the
 * top (their parents form a cycle) are not in it. Walked without recursion, as depth is up to the file.
 */
final class CodeTree {

    private record Slice(int start, int end) {}

    private final List<String> roots = new ArrayList<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final List<String> walk = new ArrayList<>();
    private final Map<String, Slice> slices = new HashMap<>();

    CodeTree(Map<String, Code> codes) {
        codes.values().forEach(code -> {
            String parent = code.parent();
            (parent == null ? roots : children.computeIfAbsent(parent, p -> new ArrayList<>())).add(code.code());
        });
        roots.forEach(this::visit);
    }

    private record Visit(String code, int start, Iterator<String> children) {}

    private void visit(String root) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.children.hasNext()) {
                path.push(enter(visit.children.next()));
            } else {
                slices.put(visit.code, new Slice(visit.start, walk.size()));
                path.pop();
            }
        }
    }

    private Visit enter(String code) {
        walk.add(code);
        return new Visit(code, walk.size() - 1, children(code).iterator());
    }

    List<String> roots() {
        return roots;
    }

    List<String> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    boolean contains(String code) {
        return slices.containsKey(code);
    }

    List<String> within(String code) {
        Slice slice = slice(code);
        return walk.subList(slice.start, slice.end);
    }

    boolean isWithin(String code, String ancestor) {
        int position = slice(code).start;
        Slice above = slice(ancestor);
        return above.start <= position && position < above.end;
    }

    private Slice slice(String code) {
        Slice slice = slices.get(code);
        if (slice == null) {
            throw new IllegalArgumentException(code + " is not in the tree");
        }
        return slice;
    }
}
