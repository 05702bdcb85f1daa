package io.stoa.programmes.review;

import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.BlindContent;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.review.blind.KnownIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The free texts that blind reviewers see, and the names that must not stand in them. */
final class BlindTexts {

    private BlindTexts() {}

    static Map<String, String> of(BlindContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", content.title());
        if (content.summary() != null) {
            texts.put("summary", content.summary());
        }
        if (!content.keywords().isEmpty()) {
            texts.put("keywords", String.join("; ", content.keywords()));
        }
        for (FormAnswer answer : content.answers()) {
            texts.put(answer.field(), String.join("; ", answer.values()));
        }
        return texts;
    }

    static KnownIdentity names(ApplicationDraft draft) {
        List<String> names = new ArrayList<>();
        for (TeamMember member : draft.team()) {
            names.add(member.name());
            names.addAll(member.otherNames());
            names.add(member.organisation());
            addKnown(names, member.orcid(), member.email(), member.phone());
        }
        for (ApplicantOrganisation organisation : draft.organisations()) {
            names.add(organisation.name());
            addKnown(names, organisation.creditCode());
        }
        return new KnownIdentity(names.stream().distinct().toList());
    }

    private static void addKnown(List<String> names, @Nullable String... more) {
        for (String name : more) {
            if (name != null) {
                names.add(name);
            }
        }
    }
}
