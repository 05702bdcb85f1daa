package io.stoa.literature.citation;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A style as the engine gets it. What citeproc-java does not know is written in terms that it knows: variables of CSL
 * 1.0.2 by their older names, ordinals and reference numbers between {@linkplain Mark marks}.
 *
 * @param title its title
 * @param text the XML for the engine
 * @param defaultLocale the locale that it asks for; empty if it asks for none
 * @param languages the languages that it has its own terms for
 * @param sorted whether it sorts its list
 */
record StyleXml(String title, String text, String defaultLocale, Set<String> languages, boolean sorted) {

    private static final String CSL = "http://purl.org/net/xbiblio/csl";

    static StyleXml parse(byte[] bytes) {
        Document document = document(bytes);
        Element style = document.getDocumentElement();
        if (!CSL.equals(style.getNamespaceURI()) || !style.getLocalName().equals("style")) {
            throw unreadable("literature.citation.no-style", "found", style.getNodeName());
        }
        List<Element> bibliographies = elements(style, "bibliography");
        if (bibliographies.isEmpty()) {
            throw unreadable("literature.citation.no-bibliography", "title", text(style, "title"));
        }
        boolean sorted = !elements(bibliographies.get(0), "sort").isEmpty();
        Set<String> languages = new HashSet<>();
        for (Element locale : elements(style, "locale")) {
            String language = locale.getAttribute("xml:lang");
            if (!language.isEmpty()) {
                languages.add(language.split("-")[0]);
            }
        }
        rewrite(style);
        return new StyleXml(
                text(style, "title"), serialised(document), style.getAttribute("default-locale"), languages, sorted);
    }

    private static void rewrite(Element style) {
        for (Element element : elements(style, "text")) {
            if (element.getAttribute("variable").equals("citation-number")) {
                mark(element, Mark.NUMBER);
            }
        }
        for (Element element : elements(style, "number")) {
            if (element.getAttribute("form").equals("ordinal")) {
                element.removeAttribute("form");
                mark(element, Mark.ORDINAL);
            }
        }
        NodeList all = style.getElementsByTagNameNS(CSL, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String variables = element.getAttribute("variable");
            if (!variables.isEmpty()) {
                element.setAttribute("variable", variables.replaceAll("\\bevent-title\\b", "event"));
            }
        }
    }

    private static void mark(Element element, char mark) {
        element.setAttribute("prefix", element.getAttribute("prefix") + mark);
        element.setAttribute("suffix", mark + element.getAttribute("suffix"));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(CSL, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static Document document(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // Without one of its own it would print to the host's error stream.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException e) {
            throw unreadable("literature.citation.malformed-style", "reason", String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's own parser reads from memory", e);
        }
    }

    private static String serialised(Document document) {
        try {
            StringWriter out = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document that was read can be written", e);
        }
    }

    private static UnreadableInputException unreadable(String code, String name, String value) {
        return new UnreadableInputException(Message.of(code, name, value));
    }
}
