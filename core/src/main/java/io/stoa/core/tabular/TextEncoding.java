package io.stoa.core.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the encoding of a text file by reading all of it, so that no character is ever replaced in silence. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static Charset of(Path file, @Nullable Charset given) {
        try {
            Charset marked = byteOrderMark(file);
            Charset known = given != null ? given : marked;
            if (known != null) {
                long bad = firstBadByte(file, known);
                if (bad >= 0) {
                    throw Refusals.of("wrong-encoding", "charset", known.name(), "offset", bad);
                }
                return known;
            }
            return guessed(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset guessed(Path file) throws IOException {
        if (hasNul(file)) {
            throw Refusals.of("not-text");
        }
        long badUtf8 = firstBadByte(file, StandardCharsets.UTF_8);
        if (badUtf8 < 0) {
            return StandardCharsets.UTF_8;
        }
        if (firstBadByte(file, GB18030) < 0) {
            return GB18030;
        }
        throw Refusals.of("unknown-encoding", "offset", badUtf8);
    }

    private static @Nullable Charset byteOrderMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            if (start.length == 3
                    && (start[0] & 0xff) == 0xEF
                    && (start[1] & 0xff) == 0xBB
                    && (start[2] & 0xff) == 0xBF) {
                return StandardCharsets.UTF_8;
            }
            if (start.length >= 2 && (start[0] & 0xff) == 0xFF && (start[1] & 0xff) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (start.length >= 2 && (start[0] & 0xff) == 0xFE && (start[1] & 0xff) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            return null;
        }
    }

    private static boolean hasNul(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(1 << 16)) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The offset of the first byte that is not of the encoding, or -1. */
    static long firstBadByte(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long decoded = 0;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                int before = bytes.remaining();
                CoderResult result = decoder.decode(bytes, chars, end);
                while (result.isOverflow()) {
                    chars.clear();
                    result = decoder.decode(bytes, chars, end);
                }
                decoded += before - bytes.remaining();
                if (result.isError()) {
                    return decoded;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return -1;
    }
}
