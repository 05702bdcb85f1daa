package io.stoa.programmes.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a PDF anew with its pages only (ISO 32000-1): without document information (14.3.3), metadata streams (14.3.2) of any object,
 * embedded files, scripts, forms, outlines, annotations, whose authors are named, private data of programs (14.5), and what
 * earlier saves left behind. The file identifier (14.4) is made from nothing.
 */
final class PdfStripping {

    private static final long NO_TIME = 0;

    /** Entries by which any object of a file may tell who made it. */
    private static final List<COSName> PRIVATE =
            List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"), COSName.AF);

    /** The only entries of the catalogue that are needed to show pages. */
    private static final Set<COSName> CATALOG = Set.of(COSName.TYPE, COSName.PAGES, COSName.OCPROPERTIES);

    /** The only entries of pages and of the nodes above them that are needed to show them (7.7.3). */
    private static final Set<COSName> PAGE = Set.of(
            COSName.TYPE,
            COSName.PARENT,
            COSName.KIDS,
            COSName.COUNT,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.CONTENTS,
            COSName.GROUP,
            COSName.getPDFName("UserUnit"));

    private PdfStripping() {}

    /**
     * The bytes without properties, or null if PDFBox is not there or the file is not to be read. Files come from anybody: whatever the
     * parser makes of a broken one must not keep a round from being opened.
     */
    static byte @Nullable [] strip(byte[] content) {
        try {
            return stripped(content);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return null;
        }
    }

    private static byte[] stripped(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            retain(document.getDocumentCatalog().getCOSObject(), CATALOG);
            Set<COSBase> seen = new HashSet<>();
            for (PDPage page : document.getPages()) {
                retain(page.getCOSObject(), PAGE);
                clean(page.getCOSObject(), seen);
            }
            COSDictionary trailer = document.getDocument().getTrailer();
            trailer.removeItem(COSName.ID);
            document.setDocumentId(NO_TIME);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void retain(COSDictionary dictionary, Set<COSName> wanted) {
        for (COSName name : List.copyOf(dictionary.keySet())) {
            if (!wanted.contains(name)) {
                dictionary.removeItem(name);
            }
        }
    }

    private static void clean(COSBase root, Set<COSBase> seen) {
        List<COSBase> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            COSBase at = open.remove(open.size() - 1);
            if (!seen.add(at)) {
                continue;
            }
            if (at instanceof COSObject reference && reference.getObject() != null) {
                open.add(reference.getObject());
            } else if (at instanceof COSDictionary dictionary) {
                PRIVATE.forEach(dictionary::removeItem);
                COSName type = dictionary.getCOSName(COSName.TYPE);
                if (COSName.PAGE.equals(type) || COSName.PAGES.equals(type)) {
                    retain(dictionary, PAGE);
                }
                open.addAll(dictionary.getValues());
            } else if (at instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
    }
}
