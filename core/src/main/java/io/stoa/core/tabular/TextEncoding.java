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
    private static final int MUCH_MORE = 10;

    private TextEncoding() {}

    /** A byte order mark says more than the caller, who may have left a preset untouched. */
    static Charset of(Path file, @Nullable Charset given) {
        try {
            Charset marked = byteOrderMark(file);
            Charset known = marked != null ? marked : given;
            return known == null ? guessed(file) : checked(file, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset checked(Path file, Charset charset) throws IOException {
        Fit fit = fit(file, charset);
        if (!fit.isWhole()) {
            throw Refusals.of("wrong-encoding", "charset", charset.name(), "offset", fit.offset, "line", fit.line);
        }
        return charset;
    }

    private static Charset guessed(Path file) throws IOException {
        if (hasNul(file)) {
            throw Refusals.of("not-text");
        }
        Fit utf8 = fit(file, StandardCharsets.UTF_8);
        if (utf8.isWhole()) {
            return StandardCharsets.UTF_8;
        }
        // Damaged UTF-8 may happen to be valid GB18030, which would turn every character into another one. A text that
        // really is GB18030 is full of sequences that UTF-8 does not know.
        boolean damaged = utf8.wideCharacters > MUCH_MORE * utf8.badSequences;
        if (!damaged && fit(file, GB18030).isWhole()) {
            return GB18030;
        }
        throw Refusals.of("unknown-encoding", "offset", utf8.offset, "line", utf8.line);
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

    private static Fit fit(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        Fit fit = new Fit();
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                fit.decode(decoder, bytes, chars, end);
                bytes.compact();
            }
        }
        return fit;
    }

    /** How well a file fits an encoding. */
    private static final class Fit {

        /** Of the first byte that does not fit, or -1. */
        private long offset = -1;

        private long line = 1;
        private long badSequences;
        private long wideCharacters;
        private long decoded;

        boolean isWhole() {
            return offset < 0;
        }

        void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
            CoderResult result;
            do {
                int before = bytes.remaining();
                result = decoder.decode(bytes, chars, end);
                decoded += before - bytes.remaining();
                count(chars);
                if (result.isError()) {
                    skip(bytes, result.length());
                }
            } while (result.isOverflow() || result.isError());
        }

        private void count(CharBuffer chars) {
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                line += c == '\n' && isWhole() ? 1 : 0;
                wideCharacters += c >= 0x80 ? 1 : 0;
            }
            chars.clear();
        }

        private void skip(ByteBuffer bytes, int length) {
            offset = isWhole() ? decoded : offset;
            badSequences++;
            decoded += length;
            bytes.position(bytes.position() + length);
        }
    }
}
