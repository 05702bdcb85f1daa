package io.stoa.instruments.exchange;

import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.instruments.InstrumentDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** PIDINST 1.0 as XML, by the schema of the working group. Elements may stand in any order and in any namespace. */
public final class PidinstXml {

    private PidinstXml() {}

    /**
     * Reads one instrument. Document type declarations, and with them all entities, are refused.
     *
     * @param in XML of at most 10 MB and 32 levels; it is not closed
     * @param defaults what the document does not say of itself
     * @return the instrument, and the elements and attributes that were not read
     * @throws io.stoa.core.error.UnreadableInputException if it is malformed, hostile, too large or too deep, or has
     *     no name
     */
    public static Exchanged<InstrumentDraft> read(InputStream in, ReadDefaults defaults) {
        return PidinstMapping.read(XmlTree.read(BoundedInput.bytes(in), "instrument"), defaults);
    }

    /**
     * Writes one instrument.
     *
     * @param draft the instrument
     * @param fallbacks what to write for mandatory elements that it lacks; an unknown maker is written as {@code :unav}
     * @param out takes UTF-8; it is not closed
     * @return the fields that the document does not give back
     * @throws IOException if {@code out} refuses
     */
    public static LossReport write(InstrumentDraft draft, Fallbacks fallbacks, OutputStream out) throws IOException {
        byte[] bytes = XmlTree.write(PidinstMapping.write(draft, fallbacks), "instrument");
        out.write(bytes);
        InstrumentDraft after = read(new ByteArrayInputStream(bytes), PidinstMapping.reader(draft))
                .value();
        return LossReport.changed(draft, after);
    }
}
