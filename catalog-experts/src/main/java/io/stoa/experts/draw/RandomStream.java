package io.stoa.experts.draw;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The counter stream of {@link DrawAlgorithm}. */
final class RandomStream {

    private static final long WORDS = 1L << 32;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer block = ByteBuffer.allocate(40);
    private ByteBuffer words = ByteBuffer.allocate(0);
    private long counter;

    RandomStream(String seed, String fingerprint) {
        digest.update(HexFormat.of().parseHex(seed));
        block.put(0, digest.digest(HexFormat.of().parseHex(fingerprint)));
    }

    /** A number from 0 to bound − 1, each equally likely. */
    int next(int bound) {
        long fair = WORDS / bound * bound;
        long word = word();
        while (word >= fair) {
            word = word();
        }
        return (int) (word % bound);
    }

    private long word() {
        if (!words.hasRemaining()) {
            block.putLong(32, counter++);
            words = ByteBuffer.wrap(digest.digest(block.array()));
        }
        return words.getInt() & 0xFFFF_FFFFL;
    }
}
