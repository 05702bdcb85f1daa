package io.stoa.core.file;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what a sender says with the first bytes, for the few formats that the platform shows to people. */
final class MediaTypes {

    /** How many first bytes are looked at. */
    static final int HEAD = 16;

    private static final Pattern SYNTAX =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");
    private static final String ZIP = "application/zip";

    /** The bytes of a format as Latin-1 text; a full stop stands for any byte. */
    private record Magic(String mediaType, String bytes) {

        boolean matches(byte[] head, int length) {
            if (length < bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                char expected = bytes.charAt(i);
                if (expected != '.' && expected != (head[i] & 0xFF)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> MAGIC = List.of(
            new Magic("image/png", "\u0089PNG\r\n\u001a\n"),
            new Magic("image/jpeg", "\u00ff\u00d8\u00ff"),
            new Magic("image/gif", "GIF87a"),
            new Magic("image/gif", "GIF89a"),
            new Magic("image/webp", "RIFF....WEBP"),
            new Magic("image/tiff", "II*\u0000"),
            new Magic("image/tiff", "MM\u0000*"),
            new Magic("application/pdf", "%PDF-"),
            new Magic(ZIP, "PK\u0003\u0004"),
            new Magic(ZIP, "PK\u0005\u0006"));

    private static final Set<String> ZIPPED = Set.of(ZIP, "application/x-zip-compressed", "application/epub+zip");
    private static final List<String> ZIPPED_PREFIXES =
            List.of("application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.");

    private MediaTypes() {}

    static String canonical(String declared) {
        int parameters = declared.indexOf(';');
        String type = (parameters < 0 ? declared : declared.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!SYNTAX.matcher(type).matches()) {
            String shown = declared.length() <= 80 ? declared : declared.substring(0, 80) + "…";
            throw new UnreadableInputException(Message.of("core.file.media-type", "mediaType", shown));
        }
        return type;
    }

    static void requireMatch(String declared, byte[] head, int length) {
        String seen = seen(head, length);
        boolean matches = seen == null ? !isSeenByMagic(declared) : isCompatible(declared, seen);
        if (!matches) {
            throw new UnreadableInputException(
                    Message.of("core.file.media-type-mismatch", "declared", declared, "seen", seen));
        }
    }

    private static @Nullable String seen(byte[] head, int length) {
        return MAGIC.stream()
                .filter(magic -> magic.matches(head, length))
                .map(Magic::mediaType)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSeenByMagic(String declared) {
        return isZipped(declared)
                || MAGIC.stream().anyMatch(magic -> magic.mediaType().equals(declared));
    }

    private static boolean isCompatible(String declared, String seen) {
        return declared.equals(seen) || seen.equals(ZIP) && isZipped(declared);
    }

    private static boolean isZipped(String declared) {
        return ZIPPED.contains(declared) || ZIPPED_PREFIXES.stream().anyMatch(declared::startsWith);
    }
}
