package io.stoa.instruments.sample;

import java.io.InputStream;

/**
 * A file with results to be kept.
 *
 * @param name its name, 1 to 200 characters without path
 * @param mediaType {@code application/pdf}, {@code text/plain}, {@code text/csv}, {@code application/zip}, an image
 *     (PNG, JPEG, TIFF) or XLSX
 * @param content its bytes, at most 100 MB; not closed
 */
public record ResultUpload(String name, String mediaType, InputStream content) {}
