package io.stoa.core.oai;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A record's metadata in one format, ready to be written. */
@FunctionalInterface
public interface OaiMetadata {

    /**
     * Writes one element with its namespaces.
     *
     * @param xml takes the element
     * @throws XMLStreamException if it cannot be written
     */
    void write(XMLStreamWriter xml) throws XMLStreamException;
}
