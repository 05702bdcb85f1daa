package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfStrippingTest {

    private static final String WHO = "Wang Synthia";

    @Test
    void keeps_the_pages_and_nothing_that_tells_whose_they_are() throws IOException {
        byte[] original = document(WHO, 1);
        assertThat(text(original)).contains(WHO);

        byte[] stripped = PdfStripping.strip(original);
        assertThat(text(stripped)).doesNotContain(WHO).doesNotContain("D:20").doesNotContain("secret.docx");
        try (PDDocument document = Loader.loadPDF(stripped)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Sheets of carbon");
        }
    }

    @Test
    void gives_the_same_bytes_whoever_wrote_the_file_and_when() throws IOException {
        assertThat(PdfStripping.strip(document(WHO, 1))).isEqualTo(PdfStripping.strip(document("Somebody Else", 2)));
    }

    @Test
    void is_done_to_pdf_where_the_host_has_what_it_takes_and_hides_it_elsewhere() throws Exception {
        byte[] document = document(WHO, 1);
        assertThat(AttachmentStripping.standard().strip("application/pdf", document))
                .isNotNull();
        List<URL> without = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("pdfbox")) {
                without.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader host = new URLClassLoader(without.toArray(URL[]::new), null)) {
            Class<?> stripping = host.loadClass(AttachmentStripping.class.getName());
            Object standard = stripping.getMethod("standard").invoke(null);
            Method strip = stripping.getMethod("strip", String.class, byte[].class);
            assertThat(strip.invoke(standard, "application/pdf", document)).isNull();
            assertThat(strip.invoke(standard, "text/plain", document)).isEqualTo(document);
        }
    }

    @Test
    void hides_what_is_no_readable_pdf() {
        assertThat(PdfStripping.strip("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))
                .isNull();
    }

    @Test
    void survives_files_that_are_damaged_anywhere() throws IOException {
        byte[] whole = document(WHO, 1);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(whole, seed % 3 == 0 ? 1 + random.nextInt(whole.length) : whole.length);
            for (int i = 0; i < 1 + seed % 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            byte[] stripped = PdfStripping.strip(damaged);
            assertThat(stripped == null || text(stripped).startsWith("%PDF-"))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void hides_what_it_cannot_strip_and_leaves_plain_text_alone() {
        AttachmentStripping standard = AttachmentStripping.standard();
        byte[] content = "plain".getBytes(StandardCharsets.UTF_8);
        assertThat(standard.strip("text/plain", content)).isEqualTo(content);
        for (String type : List.of("image/jpeg", "application/zip", "application/msword")) {
            assertThat(standard.strip(type, content)).as(type).isNull();
        }
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    static byte[] document(String who, long seed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Sheets of carbon");
                content.endText();
            }
            PDDocumentInformation information = new PDDocumentInformation();
            information.setAuthor(who);
            information.setProducer(who + " writer");
            information.setCustomMetadataValue("Institute", who);
            information.setCreationDate(null);
            information.getCOSObject().setString(COSName.CREATION_DATE, "D:2026010" + seed + "120000Z");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setMetadata(metadata(document, who));
            page.setMetadata(metadata(document, who));
            PDAnnotationText note = new PDAnnotationText();
            note.setTitlePopup(who);
            note.setContents("see " + who);
            page.getAnnotations().add(note);
            COSDictionary piece = new COSDictionary();
            piece.setString(COSName.getPDFName("Writer"), who);
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), piece);
            page.getCOSObject().setString(COSName.getPDFName("House_Author"), who);
            embed(document, who);
            document.setDocumentId(seed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static PDMetadata metadata(PDDocument document, String who) throws IOException {
        return new PDMetadata(
                document,
                new ByteArrayInputStream(("<x:xmpmeta>" + who + "</x:xmpmeta>").getBytes(StandardCharsets.UTF_8)));
    }

    private static void embed(PDDocument document, String who) throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("secret.docx");
        specification.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(who.getBytes(StandardCharsets.UTF_8))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("secret.docx", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
