package io.stoa.samples.portal.programmes;

import io.stoa.programmes.CallTerms;
import io.stoa.programmes.process.StageContent;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.process.ThemeFunding;
import io.stoa.samples.portal.web.Amounts;
import io.stoa.samples.portal.web.Show;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stages publish, in words: {@code ${@notices.title(notice)}} in a template. */
@Component("notices")
class StageNotices {

    private final MessageSource messages;
    private final Show show;
    private final Amounts amounts;
    private final CallWords words;

    StageNotices(MessageSource messages, Show show, Amounts amounts, CallWords words) {
        this.messages = messages;
        this.show = show;
        this.amounts = amounts;
        this.words = words;
    }

    /**
     * What a notice is called.
     *
     * @param notice the notice
     * @return a heading
     */
    public String title(StageNoticeView notice) {
        StageContent content = notice.content();
        if (content instanceof StageContent.Round round) {
            return say(
                    round.closed() ? "round-closed" : "round-opened",
                    round.number(),
                    show.word("review-mode", round.mode()));
        }
        if (content instanceof StageContent.DecisionList decision) {
            return say(decision.isFinal() ? "decision-final" : decision.number() > 1 ? "decision-changed" : "decision");
        }
        if (content instanceof StageContent.Ended ended) {
            return say(ended.reason() == null ? "ended" : "cancelled");
        }
        return say(name(content));
    }

    /**
     * What a notice says beside its list.
     *
     * @param notice the notice
     * @param terms the terms of its call
     * @return sentences
     */
    public List<String> lines(StageNoticeView notice, CallTerms terms) {
        StageContent content = notice.content();
        if (content instanceof StageContent.Announced announced) {
            return List.of(say("announced.text", show.time(announced.opensAt()), show.time(announced.closesAt())));
        }
        if (content instanceof StageContent.Opened opened) {
            return List.of(say("opened.text", show.time(opened.closesAt())));
        }
        if (content instanceof StageContent.Extended extended) {
            return List.of(
                    say("extended.text", show.time(extended.from()), show.time(extended.to())), extended.reason());
        }
        if (content instanceof StageContent.Received received) {
            return List.of(say("received.text", show.time(received.closedAt())));
        }
        if (content instanceof StageContent.AcceptanceList list) {
            return List.of(say("acceptance-list.text", list.accepted().size(), list.refused()));
        }
        if (content instanceof StageContent.DecisionList decision) {
            return decision(decision, terms);
        }
        if (content instanceof StageContent.ObjectionCount count) {
            return List.of(say("objection-count.text", count.recorded(), count.upheld()));
        }
        String reason = content instanceof StageContent.Ended ended ? ended.reason() : null;
        return reason == null ? List.of() : List.of(reason);
    }

    private List<String> decision(StageContent.DecisionList decision, CallTerms terms) {
        List<String> lines = new ArrayList<>();
        if (decision.reason() != null) {
            lines.add(decision.reason());
        }
        if (decision.objectionsUntil() != null) {
            lines.add(say("decision.until", show.day(decision.objectionsUntil())));
        }
        for (ThemeFunding theme : decision.funding()) {
            lines.add(say(
                    "decision.theme",
                    words.theme(terms, theme.theme()),
                    theme.applications(),
                    amounts.text(theme.amount(), decision.currency())));
        }
        return lines;
    }

    /**
     * Whether a notice has a list of applications.
     *
     * @param notice the notice
     * @return true if so
     */
    public boolean isList(StageNoticeView notice) {
        return PublishedLists.isList(notice.content());
    }

    /**
     * Whether the applications have ranks and scores.
     *
     * @param notice the notice
     * @return true if so
     */
    public boolean isRanked(StageNoticeView notice) {
        return notice.content() instanceof StageContent.EvaluationList;
    }

    /**
     * Whether the applications are given money.
     *
     * @param notice the notice
     * @return true if so
     */
    public boolean isFunded(StageNoticeView notice) {
        return notice.content() instanceof StageContent.DecisionList;
    }

    /**
     * The applications of a notice.
     *
     * @param notice the notice
     * @param terms the terms of its call
     * @return the rows of its table; empty if it has no list
     */
    public List<Row> rows(StageNoticeView notice, CallTerms terms) {
        StageContent content = notice.content();
        if (content instanceof StageContent.AcceptanceList list) {
            return list.accepted().stream()
                    .map(each -> new Row(
                            each.number(),
                            each.title(),
                            each.organisation(),
                            words.theme(terms, each.theme()),
                            null,
                            null,
                            null))
                    .toList();
        }
        if (content instanceof StageContent.EvaluationList list) {
            return list.results().stream()
                    .map(each -> new Row(
                            each.number(),
                            each.title(),
                            each.organisation(),
                            words.theme(terms, each.theme()),
                            each.rank(),
                            each.score(),
                            null))
                    .toList();
        }
        if (content instanceof StageContent.DecisionList list) {
            return list.funded().stream()
                    .map(each -> new Row(
                            each.number(),
                            each.title(),
                            each.organisation(),
                            words.theme(terms, each.theme()),
                            null,
                            null,
                            each.amount()))
                    .toList();
        }
        return List.of();
    }

    private String say(String what, Object... values) {
        return messages.getMessage("notice." + what, values, LocaleContextHolder.getLocale());
    }

    /** {@code AcceptanceList} is {@code acceptance-list}. */
    private static String name(StageContent content) {
        return content.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * An application in a published list.
     *
     * @param number its number
     * @param title its title
     * @param organisation the lead applicant
     * @param theme the name of its theme
     * @param rank its rank, or null
     * @param score its score, or null
     * @param amount what it is given, in minor units, or null
     */
    public record Row(
            String number,
            String title,
            String organisation,
            String theme,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable Long amount) {}
}
