package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotosTest extends InstrumentsOnEveryStack {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    @Override
    InstrumentsModule module() {
        return InstrumentsModule.with(options -> options.approveRevisions(true).maxPhotoBytes(1000));
    }

    @Test
    void gives_back_the_photo_that_was_added() throws IOException {
        EntryState state = register(named("SEM").build());
        EntryState added = addPng(state);
        Photo photo = onlyPhoto(state.id());

        assertThat(photo.mediaType()).isEqualTo("image/png");
        assertThat(photo.caption()).isEqualTo(LocalizedText.of("en", "Front"));
        assertThat(added.version()).isGreaterThan(state.version());
        platform.as(Callers.staffOf(provider));
        try (InputStream content = instruments.openPhoto(state.id(), photo.sha256())) {
            assertThat(content.readAllBytes()).isEqualTo(PNG);
        }
    }

    @Test
    void takes_a_photo_away() {
        EntryState added = addPng(register(named("SEM").build()));
        String sha256 = onlyPhoto(added.id()).sha256();
        platform.as(Callers.staffOf(provider));
        EntryState removed = instruments.removePhoto(added.id(), added.version(), sha256);

        assertThat(instruments.publicView(added.id()).photos()).isEmpty();
        assertThatThrownBy(() -> instruments.openPhoto(added.id(), sha256)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instruments.removePhoto(added.id(), removed.version(), sha256))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void holds_photos_of_a_published_instrument_back_until_they_are_approved() throws IOException {
        EntryState published = publish(named("SEM").build());
        EntryState first = addPng(published);
        EntryState second = as(
                Callers.staffOf(provider),
                () -> instruments.addPhoto(first.id(), first.version(), stream(png((byte) 9)), "image/png", null));
        assertThat(second.revisionPending()).isTrue();
        List<Photo> pending = as(Callers.staffOf(provider), () -> instruments.content(second.id()))
                .pending()
                .photos();
        assertThat(pending).hasSize(2);
        String sha256 = pending.get(1).sha256();
        try (InputStream content = as(Callers.staffOf(provider), () -> instruments.openPhoto(second.id(), sha256))) {
            assertThat(content.readAllBytes()).isEqualTo(png((byte) 9));
        }

        platform.as(Callers.anybody());
        assertThat(instruments.publicView(second.id()).photos()).isEmpty();
        assertThatThrownBy(() -> instruments.openPhoto(second.id(), sha256)).isInstanceOf(NotFoundException.class);

        as(Callers.platformApprover(), () -> instruments.approve(second.id(), second.version()));
        platform.as(Callers.anybody());
        assertThat(instruments.publicView(second.id()).photos()).hasSize(2);
        instruments.openPhoto(second.id(), sha256).close();
    }

    @Test
    void refuses_what_is_no_picture_and_what_is_too_large() {
        EntryState state = register(named("SEM").build());
        platform.as(Callers.staffOf(provider));

        assertThatThrownBy(() ->
                        instruments.addPhoto(state.id(), state.version(), stream("MZ".getBytes()), "image/png", null))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> instruments.addPhoto(
                        state.id(), state.version(), stream("<svg/>".getBytes()), "image/svg+xml", null))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> instruments.addPhoto(
                        state.id(), state.version(), stream(Arrays.copyOf(PNG, 1001)), "image/png", null))
                .isInstanceOf(UnreadableInputException.class);
        assertThat(instruments.publicView(state.id()).version()).isEqualTo(state.version());
    }

    @Test
    void refuses_strangers_stale_versions_and_files_that_the_store_does_not_have() {
        EntryState state = publish(named("SEM").build());

        assertThatThrownBy(() -> as(
                        Callers.staffOf(other),
                        () -> instruments.addPhoto(state.id(), state.version(), stream(PNG), "image/png", null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        Callers.staffOf(other),
                        () -> instruments.removePhoto(state.id(), state.version(), "0".repeat(64))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        Callers.staffOf(provider),
                        () -> instruments.addPhoto(state.id(), state.version() - 1, stream(PNG), "image/png", null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> register(named("SEM")
                        .photo(new Photo("0".repeat(64), "image/png", null))
                        .build()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("0".repeat(64));
    }

    private EntryState addPng(EntryState state) {
        return as(
                Callers.staffOf(provider),
                () -> instruments.addPhoto(
                        state.id(), state.version(), stream(PNG), "image/png", LocalizedText.of("en", "Front")));
    }

    private Photo onlyPhoto(String id) {
        List<Photo> photos =
                as(Callers.staffOf(provider), () -> instruments.publicView(id)).photos();
        assertThat(photos).hasSize(1);
        return photos.get(0);
    }

    private static byte[] png(byte last) {
        byte[] bytes = PNG.clone();
        bytes[bytes.length - 1] = last;
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
