package io.stoa.core.exchange;

import io.stoa.core.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an exchange left behind; exchange loses nothing silently.
 *
 * @param ours fields of a description that were set and that the written document does not give back
 * @param theirs elements or fields of a document that were not read
 */
public record LossReport(List<Loss> ours, List<Loss> theirs) {

    /**
     * Copies the lists.
     *
     * @param ours fields of a description that the written document does not give back
     * @param theirs elements or fields of a document that were not read
     */
    public LossReport {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /**
     * Compares a description with what its written document gave back. What came along with it is no loss, and a list
     * in another order counts as changed.
     *
     * @param before the description
     * @param after what was read from the document that was written of it
     * @return the fields of the description that were set and did not come back the same
     */
    public static LossReport changed(Object before, Object after) {
        Map<String, String> kept = leaves(Json.tree(after));
        List<Loss> ours = leaves(Json.tree(before)).entrySet().stream()
                .filter(leaf -> !leaf.getValue().equals(kept.get(leaf.getKey())))
                .map(leaf -> Loss.of(leaf.getKey(), leaf.getValue()))
                .toList();
        return new LossReport(ours, List.of());
    }

    /**
     * Everything that a tree says, such as what is left of a document when all that was read is taken out.
     *
     * @param rest the tree
     * @return each value that is not blank, with its path
     */
    public static List<Loss> values(JsonNode rest) {
        return leaves(rest).entrySet().stream()
                .map(leaf -> Loss.of(leaf.getKey(), leaf.getValue()))
                .toList();
    }

    /**
     * {@return whether nothing was lost}
     */
    public boolean isEmpty() {
        return ours.isEmpty() && theirs.isEmpty();
    }

    private static Map<String, String> leaves(JsonNode root) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(root, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String path, Map<String, String> leaves) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), path + "[" + i + "]", leaves);
            }
        } else if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(p -> collect(p.getValue(), path.isEmpty() ? p.getKey() : path + "." + p.getKey(), leaves));
        } else if (!node.isNull() && !node.asString().isBlank()) {
            leaves.put(path, node.asString());
        }
    }
}
