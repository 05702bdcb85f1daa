package io.stoa.samples.portal.desk.delivery;

import io.stoa.literature.delivery.DocumentUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of forms as the delivery takes them. */
final class Uploads {

    private static final String UNKNOWN = "application/octet-stream";

    private Uploads() {}

    /** Hands a file on and closes it; an empty form field is an empty file, which the service refuses. */
    static void required(@Nullable MultipartFile file, Consumer<DocumentUpload> receiver) {
        if (file == null) {
            receiver.accept(new DocumentUpload("", UNKNOWN, InputStream.nullInputStream()));
        } else {
            hand(file, receiver);
        }
    }

    /** Hands a file on and closes it; a form without a file hands on null. */
    static void with(@Nullable MultipartFile file, Consumer<@Nullable DocumentUpload> receiver) {
        if (file == null || file.isEmpty()) {
            receiver.accept(null);
            return;
        }
        hand(file, receiver);
    }

    private static void hand(MultipartFile file, Consumer<? super DocumentUpload> receiver) {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            String type = file.getContentType() == null ? UNKNOWN : file.getContentType();
            receiver.accept(new DocumentUpload(name, type, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
