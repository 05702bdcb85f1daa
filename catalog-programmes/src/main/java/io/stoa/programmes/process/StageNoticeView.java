package io.stoa.programmes.process;

import io.stoa.core.catalog.Audience;
import java.time.Instant;

/**
 * The public record of a stage.
 *
 * @param id the id
 * @param callId the call
 * @param number its number within the call, from 1 without gaps
 * @param stage the stage that the call entered or is at
 * @param publishedAt when it was published
 * @param audience to whom it is shown
 * @param content what it says
 */
public record StageNoticeView(
        String id,
        String callId,
        int number,
        CallStage stage,
        Instant publishedAt,
        Audience audience,
        StageContent content) {}
