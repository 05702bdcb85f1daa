package io.stoa.programmes.review;

import io.stoa.programmes.review.blind.BlindAttachment;

/**
 * An attachment that was made anonymous, and where its bytes are.
 *
 * @param name its neutral name
 * @param mediaType its media type
 * @param sha256 the hash of the stripped bytes in the file store
 */
public record BlindFile(String name, String mediaType, String sha256) {

    BlindAttachment shown() {
        return new BlindAttachment(name, mediaType);
    }
}
