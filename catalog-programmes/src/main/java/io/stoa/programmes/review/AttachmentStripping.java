package io.stoa.programmes.review;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of a file what its pages do not show and what may tell whose it is 匿名处理: author, title, program, times, histories. What it
 * can't strip blind reviewers do not get.
 */
@FunctionalInterface
public interface AttachmentStripping {

    /** The largest file that is stripped, in bytes; larger ones are hidden. */
    int MOST_BYTES = 100_000_000;

    /**
     * A file without its hidden properties.
     *
     * @param mediaType its media type
     * @param content its bytes
     * @return the bytes to be handed on, the same for the same content; null if they can't be stripped
     */
    byte @Nullable [] strip(String mediaType, byte[] content);

    /**
     * Plain text and CSV, which have no properties, as they are; PDF through Apache PDFBox where the host has
     * {@code org.apache.pdfbox:pdfbox} on the class path. Everything else is hidden: applicants hand it in as PDF.
     *
     * @return the stripping
     */
    static AttachmentStripping standard() {
        boolean pdf = knowsPdf();
        return (mediaType, content) -> switch (mediaType) {
            case "text/plain", "text/csv" -> content;
            case "application/pdf" -> pdf ? PdfStripping.strip(content) : null;
            default -> null;
        };
    }

    private static boolean knowsPdf() {
        try {
            Class.forName("org.apache.pdfbox.Loader", false, AttachmentStripping.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
