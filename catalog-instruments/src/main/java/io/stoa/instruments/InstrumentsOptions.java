package io.stoa.instruments;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the register of instruments is set.
 *
 * @param approveRevisions whether the revision of a published instrument waits for approval; no by default
 * @param classCodeList the name of the code list that classes are taken from; null, the default, if any six digits are
 *     accepted
 * @param maxPhotoBytes the most bytes of a photo; 10 MB by default
 */
public record InstrumentsOptions(
        boolean approveRevisions, @Nullable String classCodeList, long maxPhotoBytes) {

    private static final long DEFAULT_PHOTO_BYTES = 10_000_000;

    static InstrumentsOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new InstrumentsOptions(builder.approveRevisions, builder.classCodeList, builder.maxPhotoBytes);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions;
        private @Nullable String classCodeList;
        private long maxPhotoBytes = DEFAULT_PHOTO_BYTES;

        private Builder() {}

        /**
         * Sets whether the revision of a published instrument waits for approval.
         *
         * @param value true if it waits
         * @return this
         */
        public Builder approveRevisions(boolean value) {
            this.approveRevisions = value;
            return this;
        }

        /**
         * Sets the code list that classes are taken from. A version of it must be in force before instruments are
         * registered.
         *
         * @param name the code list's name
         * @return this
         */
        public Builder classCodeList(String name) {
            this.classCodeList = name;
            return this;
        }

        /**
         * Sets how large a photo may be.
         *
         * @param value bytes, at least 1
         * @return this
         */
        public Builder maxPhotoBytes(long value) {
            this.maxPhotoBytes = value;
            return this;
        }
    }
}
