package io.stoa.samples.portal.desk.panel;

import io.stoa.experts.conflict.ConflictRule;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.Exclusion;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallView;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.review.PairConflict;
import io.stoa.programmes.review.PanelRecord;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.SiteInspections;
import io.stoa.samples.portal.desk.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what the secretary sees of a round. */
@Component
class RoundPages {

    private final ReviewRounds rounds;
    private final CallCatalog calls;
    private final ApplicationDesk applications;
    private final PanelDraws draws;
    private final SiteInspections inspections;
    private final Words words;

    RoundPages(
            ReviewRounds rounds,
            CallCatalog calls,
            ApplicationDesk applications,
            PanelDraws draws,
            SiteInspections inspections,
            Words words) {
        this.rounds = rounds;
        this.calls = calls;
        this.applications = applications;
        this.draws = draws;
        this.inspections = inspections;
        this.words = words;
    }

    RoundPage of(SecretaryRoundView round) {
        CallView call = calls.view(round.callId());
        List<PairConflict> conflicts = rounds.conflicts(round.id());
        Map<String, String> titles = new HashMap<>();
        round.applications().forEach(each -> titles.put(each.applicationId(), title(each.applicationId())));
        Map<String, String> names = new HashMap<>();
        round.seats().forEach(seat -> names.put(seat.expertId(), words.expert(seat.expertId())));
        return new RoundPage(
                round,
                call.titles(),
                titles,
                names,
                records(round),
                conflicts,
                rounds.identityMentions(round.id()),
                call.terms(),
                round.mode() == ReviewMode.ON_SITE ? inspections.visits(round.id()) : List.of());
    }

    private String title(String applicationId) {
        return applications.view(applicationId).application().content().draft().title();
    }

    private List<RoundPage.Record> records(SecretaryRoundView round) {
        List<RoundPage.Record> records = new ArrayList<>(round.panel().stream()
                .filter(panel -> panel.way() != PanelRecord.Way.BY_HAND)
                .map(this::record)
                .toList());
        Collections.reverse(records);
        return records;
    }

    private RoundPage.Record record(PanelRecord panel) {
        if (panel.drawId() == null) {
            return new RoundPage.Record(panel, null, List.of());
        }
        DrawView draw = draws.find(panel.drawId());
        List<RoundPage.Excluded> excluded = draws.exclusions(draw.id()).stream()
                .map(each -> new RoundPage.Excluded(each, words.expert(each.expertId()), reason(each)))
                .toList();
        return new RoundPage.Record(panel, draw, excluded);
    }

    /** Exclusions because of a conflict name its rule; others stand as somebody wrote them. */
    private static String reason(Exclusion exclusion) {
        return Stream.of(ConflictRule.values())
                .filter(rule -> rule.name().equals(exclusion.reason()))
                .findFirst()
                .map(rule -> rule.label().text(LocaleContextHolder.getLocale()))
                .orElse(exclusion.reason());
    }
}
