package io.stoa.oai.harvest;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;

/**
 * What was harvested, as it was given. Consumers take it in the order of changes, each at its own pace; with a new mapping they
 * take all of it again, and the repository is not asked.
 *
 * <p>Every call throws {@link io.stoa.core.error.NotFoundException} if there is no such repository and
 * {@link io.stoa.core.error.AccessDeniedException} if the caller may not see what was harvested from it.
 */
public interface HarvestedRecords {

    /**
     * A record.
     *
     * @param sourceId the repository
     * @param identifier its OAI identifier
     * @return the record
     * @throws io.stoa.core.error.NotFoundException if it was not harvested
     */
    HarvestedRecordView view(String sourceId, String identifier);

    /**
     * The records of a repository, in the order of their last change.
     *
     * @param sourceId the repository
     * @param page which page
     * @return the page
     */
    Page<HarvestedRecordView> list(String sourceId, PageRequest page);

    /**
     * Gives a consumer what has changed since it last took some, until nothing is left. Its position is kept behind every
     * portion; a portion whose consumer failed comes again.
     *
     * @param sourceId the repository
     * @param consumer the consumer's name, 1 to 100 characters
     * @param taker takes the records
     * @return how many it took
     * @throws io.stoa.core.error.ConflictException if another node is giving to this consumer
     */
    long deliver(String sourceId, String consumer, RecordConsumer taker);

    /**
     * Lets a consumer begin anew with the first record.
     *
     * @param sourceId the repository
     * @param consumer the consumer's name, 1 to 100 characters
     * @return how far it was: the number of the last change that it had taken
     * @throws io.stoa.core.error.ConflictException if a node is giving to this consumer
     */
    long replay(String sourceId, String consumer);
}
