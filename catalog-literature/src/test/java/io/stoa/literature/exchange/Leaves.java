package io.stoa.literature.exchange;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Walks records by reflection, so that a field that is added tomorrow is looked after too. */
final class Leaves {

    private Leaves() {}

    static Map<String, String> of(Object root) {
        Map<String, String> leaves = new LinkedHashMap<>();
        try {
            collect(root, "", leaves);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return leaves;
    }

    private static void collect(Object value, String path, Map<String, String> leaves)
            throws ReflectiveOperationException {
        if (value instanceof Record) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                collect(
                        part.getAccessor().invoke(value),
                        path.isEmpty() ? part.getName() : path + "." + part.getName(),
                        leaves);
            }
        } else if (value instanceof Collection<?> items && !items.isEmpty()) {
            int i = 0;
            for (Object item : items) {
                collect(item, path + "[" + i++ + "]", leaves);
            }
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                collect(entry.getValue(), path + "." + entry.getKey(), leaves);
            }
        } else {
            leaves.put(path, String.valueOf(value));
        }
    }
}
