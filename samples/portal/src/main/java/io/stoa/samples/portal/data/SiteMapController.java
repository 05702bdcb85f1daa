package io.stoa.samples.portal.data;

import io.stoa.samples.portal.web.Links;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Site maps and {@code robots.txt}. */
@RestController
class SiteMapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES =
            List.of("/", "/instruments", "/literature", "/experts", "/experts/finder", "/calls", "/figures", "/data");
    private static final Duration FRESH = Duration.ofHours(1);

    private final SiteMap map;
    private final Links links;

    SiteMapController(SiteMap map, Links links) {
        this.map = map;
        this.links = links;
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return String.join(
                "\n",
                "User-agent: *",
                "Disallow: /desk",
                "Disallow: /search?",
                "Disallow: /api/",
                "Disallow: /oai",
                "Sitemap: " + links.absolute("/sitemap.xml"),
                "");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        return xml("sitemapindex", xml -> {
            element(xml, "sitemap", links.absolute("/sitemaps/pages.xml"), null);
            for (Map.Entry<String, Integer> kind : map.parts().entrySet()) {
                for (int part = 1; part <= kind.getValue(); part++) {
                    element(xml, "sitemap", links.absolute("/sitemaps/" + kind.getKey() + "-" + part + ".xml"), null);
                }
            }
        });
    }

    @GetMapping("/sitemaps/pages.xml")
    ResponseEntity<byte[]> pages() {
        return xml("urlset", xml -> {
            for (String page : PAGES) {
                element(xml, "url", links.absolute(page), null);
            }
        });
    }

    @GetMapping("/sitemaps/{kind:[a-z]+}-{part:[0-9]{1,4}}.xml")
    ResponseEntity<byte[]> part(@PathVariable String kind, @PathVariable int part) {
        List<SiteMap.Place> places = map.part(kind, part);
        if (places == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return xml("urlset", xml -> {
            for (SiteMap.Place place : places) {
                String address = links.absolute(kind, place.id());
                if (address != null) {
                    element(xml, "url", address, place.changedAt());
                }
            }
        });
    }

    private static void element(XMLStreamWriter xml, String name, String address, @Nullable Instant changedAt)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
        if (changedAt != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(changedAt.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static ResponseEntity<byte[]> xml(String root, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing a site map failed", e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(out.toByteArray());
    }

    /** Writes what stands in a site map. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
