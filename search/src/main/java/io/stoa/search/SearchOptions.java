package io.stoa.search;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the search is set.
 *
 * @param folder the folder of the index, which belongs to this process alone; null for a new one that is removed at the end
 */
public record SearchOptions(@Nullable Path folder) {

    static SearchOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new SearchOptions(builder.folder);
    }

    /** Sets the options. */
    public static final class Builder {

        private @Nullable Path folder;

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
    }
}
