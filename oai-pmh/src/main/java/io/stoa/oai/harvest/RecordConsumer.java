package io.stoa.oai.harvest;

import java.util.List;

/** Takes harvested records, such as into a catalogue by way of its {@code importAll}. */
@FunctionalInterface
public interface RecordConsumer {

    /**
     * Takes some records, oldest change first. It is called outside of any transaction of the harvester; what it throws
     * ends the delivery, and the same records are given again the next time. Records may come more than once, so it must
     * know them again by source and identifier.
     *
     * @param records the records, deleted ones among them
     */
    void accept(List<HarvestedRecordView> records);
}
