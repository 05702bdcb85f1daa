package io.stoa.programmes.process;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.programmes.Call;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The public record of a stage 公示、公告: what, when, and its content. It never changes. */
@Entity
@Table(name = "stoa_stage_notice")
public class StageNotice {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "call_id", length = 36, nullable = false, updatable = false)
    private String callId;

    @Column(name = "notice_no", nullable = false, updatable = false)
    private int number;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", length = 10, nullable = false, updatable = false)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", length = 20, nullable = false, updatable = false)
    private CallStage stage;

    @Convert(converter = InstantConverter.class)
    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    @Convert(converter = StageContentConverter.class)
    @Column(name = "content", nullable = false, updatable = false)
    private StageContent content;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StageNotice() {}

    StageNotice(String id, Call call, int number, CallStage stage, Instant publishedAt, StageContent content) {
        this.id = id;
        this.callId = call.getId();
        this.number = number;
        this.providerId = call.getProviderId();
        this.audience = call.getAudience();
        this.stage = stage;
        this.publishedAt = publishedAt;
        this.content = content;
    }

    int number() {
        return number;
    }

    StageNoticeView view() {
        return new StageNoticeView(id, callId, number, stage, publishedAt, audience, content);
    }

    AccessSubject subject() {
        return new AccessSubject(CallProcess.NOTICE_KIND, id, providerId, EntryStatus.PUBLISHED, audience, null);
    }
}
