package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import java.io.InputStream;

/**
 * A file that is handed in.
 *
 * @param name its name, at most 200 characters, without path
 * @param mediaType its media type, such as {@code application/pdf}
 * @param content its bytes; not closed
 */
public record DocumentUpload(String name, String mediaType, InputStream content) {

    private static final int LONGEST_NAME = 200;

    /** Keeps the file. */
    DocumentFile keep(ModuleContext context, DeliveryOptions options) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each))) {
            throw new RuleViolationException(Violation.of(
                    Message.of("literature.delivery.file-name", "name", String.valueOf(name), "limit", LONGEST_NAME)));
        }
        StoredFile kept = context.files().put(content, FileLimits.upTo(options.mostFileBytes()), mediaType);
        return new DocumentFile(name, kept.mediaType(), kept.hash(), kept.size());
    }
}
