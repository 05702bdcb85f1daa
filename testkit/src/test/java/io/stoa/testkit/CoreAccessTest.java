package io.stoa.testkit;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.code.CodeListDraft;
import io.stoa.core.code.CodeLists;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

class CoreAccessTest extends AccessContract {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    record Limits(int most) {}

    @Override
    protected List<CatalogModule> modules() {
        return List.of();
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        platform.get(CodeLists.class).load(codes("1", DAY.minusYears(1)), csv());
        platform.get(RuleSets.class).publish(rules(DAY.minusYears(1)));
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>(CatalogCalls.of(
                "OrganisationCatalog",
                platform.get(OrganisationCatalog.class),
                null,
                n -> OrganisationDraft.of(LocalizedText.of("en", "Organisation " + n), OrganisationKind.UNIVERSITY)
                        .withRor(n == 1 ? "03yrm5c26" : "01k4yrm29")
                        .withUscc(n == 1 ? "91350100M000100Y43" : "12100000400000624D"),
                OrganisationQuery.matching(EntryFilter.all().withText("organisation"))));
        Object[] entry = calls.remove("entry").get();
        calls.putAll(CatalogCalls.ofAudit("organisation", (String) entry[0]));
        calls.put("OrganisationCatalog.get", () -> new Object[] {entry[0]});
        calls.put("OrganisationCatalog.findByRor", () -> new Object[] {"03yrm5c26"});
        calls.put("OrganisationCatalog.findByUscc", () -> new Object[] {"91350100M000100Y43"});
        calls.put("CodeLists.load", () -> new Object[] {codes("2", DAY), csv()});
        calls.put("CodeLists.find(String)", () -> new Object[] {"colours"});
        calls.put("CodeLists.find(String,LocalDate)", () -> new Object[] {"colours", DAY});
        calls.put("CodeLists.find(String,String)", () -> new Object[] {"colours", "1"});
        calls.put("CodeLists.versions", () -> new Object[] {"colours"});
        calls.put("CodeLists.names", () -> new Object[] {});
        calls.put("RuleSets.publish", () -> new Object[] {rules(DAY)});
        calls.put("RuleSets.inForce", () -> new Object[] {"limits", DAY});
        calls.put("RuleSets.history", () -> new Object[] {"limits"});
        return calls;
    }

    /** Classifications and law are public. */
    @Override
    protected Set<String> openToAll() {
        return Set.of(
                "CodeLists.find", "CodeLists.versions", "CodeLists.names", "RuleSets.inForce", "RuleSets.history");
    }

    private static CodeListDraft codes(String version, LocalDate from) {
        return new CodeListDraft("colours", version, LocalizedText.of("en", "Colours"), from, null);
    }

    private static InputStream csv() {
        return new ByteArrayInputStream("code,parent,label_en\nred,,Red\n".getBytes(StandardCharsets.UTF_8));
    }

    private static RuleSetDraft rules(LocalDate from) {
        return RuleSetDraft.of("limits", from, new Limits(3), "house rules");
    }
}
