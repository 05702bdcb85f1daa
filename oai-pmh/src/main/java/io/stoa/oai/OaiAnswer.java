package io.stoa.oai;

import javax.xml.stream.XMLStreamException;

/** An answer that is known to be no error, so that it can be streamed. */
@FunctionalInterface
interface OaiAnswer {

    void write(OaiXml xml) throws XMLStreamException;
}
