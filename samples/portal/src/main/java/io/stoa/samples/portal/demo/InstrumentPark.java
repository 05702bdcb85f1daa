package io.stoa.samples.portal.demo;

import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The instruments of the city's institutions. */
final class InstrumentPark {

    private static final int FULL = 300;
    private static final int OLDEST_YEARS = 12;
    private static final Map<OrganisationKind, Integer> SHARES = Map.of(
            OrganisationKind.UNIVERSITY, 5,
            OrganisationKind.RESEARCH_INSTITUTE, 5,
            OrganisationKind.HOSPITAL, 2,
            OrganisationKind.ENTERPRISE, 1);

    private final Plan plan;
    private final City city;
    private final List<Apparatus> all;

    InstrumentPark(Plan plan, City city) {
        this.plan = plan;
        this.city = city;
        this.all = made();
    }

    List<Apparatus> all() {
        return all;
    }

    /** Institutions take turns by their share, kinds in the order of the list, so a small park has many of both. */
    private List<Apparatus> made() {
        Random random = plan.random("instruments");
        List<InstrumentKind> kinds = InstrumentKind.all();
        List<Institution> turns = turns();
        List<Apparatus> made = new ArrayList<>();
        for (int n = 0; n < plan.of(FULL); n++) {
            Institution owner = turns.get(n % turns.size());
            Institution.Part part =
                    owner.departments().get(random.nextInt(owner.departments().size()));
            made.add(new Apparatus(
                    Plan.number("I", n),
                    kinds.get(n % kinds.size()),
                    owner,
                    part,
                    plan.today().minusDays(400 + random.nextInt(365 * OLDEST_YEARS)),
                    city.person(city.people() - 1 - random.nextInt(300))));
        }
        return made;
    }

    private List<Institution> turns() {
        List<Institution> turns = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (Institution each : city.institutions(Institution::isInTown)) {
                if (SHARES.getOrDefault(each.kind(), 0) > round) {
                    turns.add(each);
                }
            }
        }
        return turns;
    }

    void register(Stage stage) {
        Random random = plan.random("instrument drafts");
        List<InstrumentDraft> drafts =
                all.stream().map(each -> each.draft(city, random)).toList();
        City.load(
                stage.get(InstrumentCatalog.class),
                drafts,
                ImportOptions.forAll(Plan.SOURCE + " instruments").publishing());
    }

    /** Gives an instrument its picture. */
    void photograph(Stage stage, Apparatus apparatus, String id) {
        InstrumentCatalog instruments = stage.get(InstrumentCatalog.class);
        EntryContent<InstrumentDraft> now = instruments.content(id);
        byte[] picture = Pictures.of(apparatus.kind(), plan.random(apparatus.number()));
        instruments.addPhoto(
                id,
                now.state().version(),
                new ByteArrayInputStream(picture),
                "image/png",
                apparatus
                        .kind()
                        .name()
                        .in("%s（示意图，合成）", "%s (drawing, synthetic)")
                        .text());
    }
}
