package io.stoa.samples.portal.programmes;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallQuery;
import io.stoa.programmes.CallSummary;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.PublicProcessView;
import io.stoa.programmes.process.StageNoticeView;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The published calls with where they stand. */
@Component
public class CallList {

    private static final int MOST_NOTICES = 200;
    private static final int LOOKED_AT = 10;
    private static final CallQuery NEWEST = CallQuery.matching(EntryFilter.all().withStatuses(EntryStatus.PUBLISHED))
            .sortedBy(EntrySort.NEWEST);

    private final CallCatalog calls;
    private final CallProcess process;

    /**
     * For Spring.
     *
     * @param calls the calls
     * @param process their processes
     */
    public CallList(CallCatalog calls, CallProcess process) {
        this.calls = calls;
        this.process = process;
    }

    /**
     * The newest calls.
     *
     * @param most how many at most
     * @return the calls, the last changed first
     */
    public List<CallEntry> newest(int most) {
        return page(NEWEST, PageRequest.first(most)).items();
    }

    /**
     * What was published last of the newest calls.
     *
     * @param most how many at most
     * @return the notices, the last first
     */
    public List<NoticeEntry> latestNotices(int most) {
        return calls.list(NEWEST, PageRequest.first(LOOKED_AT)).items().stream()
                .flatMap(call -> notices(call.id()).stream().map(notice -> new NoticeEntry(call, notice)))
                .sorted(Comparator.comparing(
                                (NoticeEntry entry) -> entry.notice().publishedAt())
                        .reversed())
                .limit(most)
                .toList();
    }

    Page<CallEntry> page(CallQuery query, PageRequest request) {
        return calls.list(query, request).map(this::entry);
    }

    /**
     * What was published of a call.
     *
     * @param callId the call
     * @return the notices, the first 200 of them, in the order of their publication
     */
    public List<StageNoticeView> notices(String callId) {
        return process.notices(callId, PageRequest.first(MOST_NOTICES)).items();
    }

    /** {@return all published calls, the last changed first} */
    static CallQuery all() {
        return NEWEST;
    }

    static Map<CallState, List<CallEntry>> byState(List<CallEntry> entries) {
        Map<CallState, List<CallEntry>> groups = new EnumMap<>(CallState.class);
        for (CallState state : CallState.values()) {
            List<CallEntry> inState =
                    entries.stream().filter(entry -> entry.state() == state).toList();
            if (!inState.isEmpty()) {
                groups.put(state, inState);
            }
        }
        return groups;
    }

    private CallEntry entry(CallSummary call) {
        return new CallEntry(call, process.publicView(call.id()));
    }

    /** How far a call is, in the words of somebody who thinks of applying. */
    public enum CallState {
        /** Applications are received. */
        OPEN(CallStage.RECEIVING),
        /** Not open yet. */
        UPCOMING(CallStage.ANNOUNCED),
        /** Applications are examined and reviewed. */
        UNDER_REVIEW(
                CallStage.ACCEPTANCE,
                CallStage.ACCEPTED,
                CallStage.IN_REVIEW,
                CallStage.REVIEWED,
                CallStage.EVALUATED,
                CallStage.PROPOSED,
                CallStage.AMENDED,
                CallStage.DECIDED),
        /** The decision stands open to objections. */
        OPEN_TO_OBJECTIONS(CallStage.OBJECTION_PERIOD),
        /** The decision is final. */
        DECIDED(CallStage.FINAL, CallStage.CLOSED),
        /** Given up. */
        CANCELLED(CallStage.CANCELLED);

        private final Set<CallStage> stages;

        CallState(CallStage... stages) {
            this.stages = Set.of(stages);
        }

        static CallState of(CallStage stage) {
            for (CallState state : values()) {
                if (state.stages.contains(stage)) {
                    return state;
                }
            }
            return UNDER_REVIEW;
        }
    }

    /**
     * A call with where it stands.
     *
     * @param call the call
     * @param progress where it stands, as everybody sees it
     */
    public record CallEntry(CallSummary call, PublicProcessView progress) {

        /**
         * {@return how far it is}
         */
        public CallState state() {
            return CallState.of(progress.stage());
        }
    }

    /**
     * Something that was published of a call.
     *
     * @param call the call
     * @param notice what was published
     */
    public record NoticeEntry(CallSummary call, StageNoticeView notice) {}
}
