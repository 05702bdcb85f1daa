package io.stoa.benchmarks;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.exchange.Exchanged;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.TypedIdentifier;
import io.stoa.instruments.exchange.Fallbacks;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.exchange.ReadDefaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a PIDINST XML file, stores the instrument, writes it again, and counts what is missing in the second file. The
 * two files are compared by a parser of their own, not by the loss report. Options: {@code --in FILE --out FILE}, and
 * {@code --xsd FILE} to validate what was written, {@code --language TAG} if the texts are not in English.
 */
final class PidinstEvaluation implements Benchmark {

    @Override
    public String name() {
        return "eval-pidinst";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Path in = arguments.file("in");
        Path out = arguments.file("out");
        int unread;
        try (InstrumentPlatform instruments = InstrumentPlatform.start()) {
            Exchanged<InstrumentDraft> read =
                    read(in, instruments.providerId(), Objects.requireNonNullElse(arguments.text("language"), "en"));
            read.losses().theirs().forEach(loss -> report.say("not read: " + loss.path() + " = " + loss.value()));
            unread = read.losses().theirs().size();
            write(stored(instruments, read.value()), out);
        }
        List<String> before = fields(in);
        List<String> lost = new ArrayList<>(before);
        fields(out).forEach(lost::remove);
        lost.forEach(field -> report.say("lost: " + field));
        report.figure("fields", before.size(), "fields");
        report.figure("unread", unread, "fields");
        report.figure("lost", lost.size(), "fields");
        if (arguments.text("xsd") != null) {
            validate(out, arguments.file("xsd"));
            report.figure("valid", 1L, "files");
        }
    }

    private static Exchanged<InstrumentDraft> read(Path file, String providerId, String language) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PidinstXml.read(in, new ReadDefaults(providerId, language, "PIDINST"));
        }
    }

    private static InstrumentDraft stored(InstrumentPlatform instruments, InstrumentDraft draft) {
        InstrumentCatalog catalog = instruments.platform().get(InstrumentCatalog.class);
        EntryState state = catalog.register(draft);
        return catalog.staffView(state.id()).content();
    }

    private static void write(InstrumentDraft draft, Path file) throws IOException {
        String page = "https://stoa.example.org/instruments/1";
        try (OutputStream out = Files.newOutputStream(file)) {
            PidinstXml.write(draft, new Fallbacks(new TypedIdentifier("URL", page), page, "吉林大学"), out);
        }
    }

    private static void validate(Path file, Path schema) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(file.toFile()));
    }

    /** Every text and attribute together with the elements that it stands in; order does not matter in PIDINST. */
    private static List<String> fields(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setCoalescing(true);
        List<String> fields = new ArrayList<>();
        collect(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), "", fields);
        return fields;
    }

    private static void collect(Element element, String parent, List<String> fields) {
        String path = parent + "/" + element.getLocalName();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!isTechnical(attribute)) {
                add(path + "/@" + attribute.getLocalName(), attribute.getNodeValue(), fields);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, path, fields);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        add(path, text.toString(), fields);
    }

    private static void add(String path, String value, List<String> fields) {
        if (!value.isBlank()) {
            fields.add(path + " = " + value.strip());
        }
    }

    private static boolean isTechnical(Node attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                || XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI());
    }
}
