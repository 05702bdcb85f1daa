package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Brings a document that a supplier has sent the address of into the file store. */
final class DocumentFetch {

    private final ModuleContext context;
    private final DeliveryOptions options;

    DocumentFetch(ModuleContext context, DeliveryOptions options) {
        this.context = context;
        this.options = options;
    }

    /** Null if the address is not the supplier's own: what lies elsewhere is for people to fetch. */
    @Nullable
    DocumentFile fetch(EntityManager em, PartnerAgency supplier, String address) {
        URI endpoint = supplier.uri();
        if (endpoint == null) {
            DeliveryLink link = DefaultDeliveryLinks.byToken(em, DefaultDeliveryLinks.token(address));
            return link == null ? null : link.file();
        }
        URI document = document(address);
        return document == null || !isSameServer(document, endpoint) ? null : download(document);
    }

    private static @Nullable URI document(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Otherwise a partner could let us read what only our own network can. */
    private static boolean isSameServer(URI document, URI endpoint) {
        return endpoint.getScheme().equalsIgnoreCase(document.getScheme())
                && endpoint.getHost() != null
                && endpoint.getHost().equalsIgnoreCase(document.getHost())
                && endpoint.getPort() == document.getPort();
    }

    private DocumentFile download(URI document) {
        try {
            Path spool = Files.createTempFile("stoa-delivery", ".part");
            try {
                String mediaType;
                try (OutputStream out = Files.newOutputStream(spool)) {
                    mediaType = options.transport().fetch(document, options.mostFileBytes(), out);
                }
                try (InputStream in = Files.newInputStream(spool)) {
                    StoredFile kept = context.files().put(in, FileLimits.upTo(options.mostFileBytes()), mediaType);
                    return new DocumentFile(name(kept.mediaType()), kept.mediaType(), kept.hash(), kept.size());
                }
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String mediaType) {
        return mediaType.equals("application/pdf") ? "document.pdf" : "document";
    }
}
