package io.stoa.search;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the search is set.
 *
 * @param folder the folder of the index, which belongs to this process alone; null for a new one that is removed at the end
 * @param openSearch the cluster that keeps the index in place of a folder, or null
 * @param finder whether people who know something are found over the index; no by default
 */
public record SearchOptions(@Nullable Path folder, @Nullable OpenSearchOptions openSearch, boolean finder) {

    static SearchOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new SearchOptions(builder.folder, builder.openSearch, builder.finder);
    }

    /** Sets the options. */
    public static final class Builder {

        private @Nullable Path folder;
        private @Nullable OpenSearchOptions openSearch;
        private boolean finder;

        private Builder() {}

        /**
         * The folder of the index. Every node has one of its own; it survives a restart and can be thrown away at any
         * time. Without it the index lives in a temporary folder and is built on every start.
         *
         * @param path the folder, made if it is not there
         * @return this
         */
        public Builder folder(Path path) {
            this.folder = path;
            return this;
        }

        /**
         * A cluster that keeps the index for all nodes, in place of a folder on each. What is found is the same.
         *
         * @param cluster the cluster
         * @return this
         */
        public Builder openSearch(OpenSearchOptions cluster) {
            this.openSearch = cluster;
            return this;
        }

        /**
         * Sets whether the module offers a {@link io.stoa.core.finder.Finder} over the index, which finds words in any of their
         * forms and leaves the search for people to the index; the catalogue of experts then has to leave it to the search.
         *
         * <pre>{@code
         * ExpertsModule.with(o -> o.databaseFinder(false)), SearchModule.with(o -> o.finder(true))
         * }</pre>
         *
         * @param value true if the module offers it
         * @return this
         */
        public Builder finder(boolean value) {
            this.finder = value;
            return this;
        }
    }
}
