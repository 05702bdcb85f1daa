package io.stoa.search.opensearch;

import java.util.regex.Pattern;

/**
 * What is called how in the cluster. An index is found under {@link #live}; while it is built it has a name of its own
 * for writing, which it loses in the same moment in which it goes into use. Writing goes by names, so that nothing is
 * made by writing to an index that is gone.
 */
final class IndexNames {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final String prefix;
    private final Pattern ours;

    IndexNames(String prefix) {
        this.prefix = prefix;
        this.ours = Pattern.compile(Pattern.quote(prefix) + "-" + UUID);
    }

    /** What is searched. */
    String live() {
        return prefix;
    }

    /** Who builds is written here. */
    String control() {
        return prefix + "-control";
    }

    String index(String id) {
        return prefix + "-" + id;
    }

    /** A pattern for all indexes, and maybe for others: ask {@link #isOurs}. */
    String all() {
        return prefix + "-*";
    }

    boolean isOurs(String index) {
        return ours.matcher(index).matches();
    }

    static String whileBuilt(String index) {
        return index + "-building";
    }

    static String inUse(String index) {
        return index + "-in-use";
    }
}
