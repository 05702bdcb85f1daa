package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.Money;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.usage.ServiceWay;
import io.stoa.instruments.usage.UsageDraft;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageTable;
import io.stoa.instruments.usage.UsageUser;
import io.stoa.instruments.usage.UsageView;
import io.stoa.instruments.usage.UsageWork;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of usage from another system are taken in as a table, and a charge that was wrong is corrected. */
class UsageJourneyTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void corrects_the_refused_rows_of_a_usage_table_and_hands_them_in_again(String language) {
        String name = "使用表电镜" + language;
        String id = Scene.instrument(name, "Usage table SEM " + language);
        LocalDate day = LocalDate.now(Scene.ZONE).minusDays(2);
        byte[] table = xlsx(
                language,
                List.of(
                        session(id, "S-1", Scene.slot(day, 9, 2), 3),
                        session("没有的电镜", "S-2", Scene.slot(day, 12, 1), 1),
                        session(name, "S-3", Scene.slot(day, 14, 2), -4)));
        try (Browser browser = Browser.open(language).signIn("provider")) {
            Page page = browser.page();
            page.navigate("/desk/usage");
            page.locator("a[href='/desk/imports?kind=USAGE']").click();
            assertThat(page.locator("select[name=kind]")).hasValue("USAGE");
            browser.isSound().shot("usage-imports-" + language);
            page.locator("input[name=register]").fill("lab-" + language);
            page.locator("input[name=file]").setInputFiles(new FilePayload("sessions.xlsx", XLSX, table));
            page.locator("main form[enctype] button").click();
            page.locator(".counts").waitFor();
            assertThat(page.locator("section:has(#problems) tbody tr")).hasCount(2);
            assertThat(page.locator("section:has(#problems)")).containsText("没有的电镜");
            browser.isSound().shot("usage-import-errors-" + language);

            Download refused = page.waitForDownload(
                    () -> page.locator("a[href$='refused.xlsx']").click());
            List<UsageDraft> rows = read(refused.path(), language);
            assertThat(rows).extracting(UsageDraft::sourceId).containsExactly("S-2", "S-3");
            byte[] corrected = xlsx(
                    language,
                    List.of(
                            session(name, "S-2", rows.get(0).slot(), 1),
                            session(name, "S-3", rows.get(1).slot(), 4)));
            page.locator("section:has(#correct) input[type=file]")
                    .setInputFiles(new FilePayload("corrected.xlsx", XLSX, corrected));
            page.locator("section:has(#correct) form button").click();
            page.locator(".note.good:not(.demo)").waitFor();
            assertThat(page.locator(".counts .figure").nth(1)).hasText("2");
            assertThat(page.locator("section:has(#problems)")).hasCount(0);
            browser.isSound().shot("usage-import-corrected-" + language);

            page.navigate("/desk/usage?instrument=" + id + "&month=" + YearMonth.from(day));
            assertThat(page.locator("section:has(#log) tbody tr")).hasCount(3);
        }
        try (Browser browser = Browser.open("de", Screen.NARROW, true).signIn("provider")) {
            browser.page().navigate("/desk/imports?kind=USAGE");
            browser.isSound().shot("usage-imports-narrow-dark");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void corrects_the_quantity_and_the_account_of_a_charge(String language) {
        String id = Scene.instrument("更正电镜" + language, "Corrected SEM " + language);
        LocalDate day = LocalDate.now(Scene.ZONE).minusDays(1);
        UsageView session = charged(id, day, language);
        try (Browser browser = Browser.open(language).signIn("provider")) {
            Page page = browser.page();
            page.navigate("/desk/usage/" + session.id());
            Locator charges = page.locator("section:has(#charges)");
            assertThat(charges.locator("tbody tr")).hasCount(1);
            assertThat(charges).containsText("360");
            charges.locator("details summary").click();
            browser.isSound().shot("charge-correct-" + language);
            charges.locator("input[name=quantity]").fill("2");
            charges.locator("form[action$=correct] input[name=reason]").fill("One sample was a blank");
            charges.locator("form[action$=correct] button").click();
            assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
            assertThat(charges.locator("tbody tr")).hasCount(2);
            assertThat(charges.locator("tbody tr").nth(1)).containsText("120.00");

            charges.locator("details summary").click();
            assertThat(charges.locator("input[name=quantity]")).hasValue("2");
            charges.locator("form[action$=correct] input[name=reason]").fill("Nothing changes");
            charges.locator("form[action$=correct] button").click();
            assertThat(page.locator("main .note.bad")).isVisible();
            browser.isSound().shot("charge-refused-" + language);
            assertThat(charges.locator("form[action$=correct] input[name=reason]"))
                    .hasValue("Nothing changes");

            charges.locator("input[name=account]").fill("OTHER-" + language);
            charges.locator("form[action$=correct] input[name=reason]").fill("Another project pays");
            charges.locator("form[action$=correct] button").click();
            assertThat(charges).containsText("OTHER-" + language);
            charges.locator("details summary").click();
            assertThat(charges.locator("input[name=account]")).hasValue("OTHER-" + language);
            browser.isSound().shot("charge-corrected-" + language);
        }
    }

    @Test
    void a_charge_is_legible_on_a_telephone_in_the_dark() {
        String id = Scene.instrument("夜间更正电镜", "Night corrected SEM");
        UsageView session = charged(id, LocalDate.now(Scene.ZONE).minusDays(1), "night");
        try (Browser browser = Browser.open("ru", Screen.NARROW, true).signIn("provider")) {
            browser.page().navigate("/desk/usage/" + session.id());
            browser.page().locator("section:has(#charges) details summary").click();
            browser.isSound().shot("charge-correct-narrow-dark");
        }
    }

    private static UsageView charged(String instrument, LocalDate day, String account) {
        String provider = Scene.organisation("provider");
        return Scene.as("provider", () -> {
            RunningPortal.bean(RateCards.class)
                    .publish(RateDraft.ofProvider(
                                    provider,
                                    UserKind.UNIVERSITY,
                                    ChargeUnit.SAMPLE,
                                    Money.cny(12_000),
                                    day.minusDays(1))
                            .forInstrument(instrument));
            return RunningPortal.bean(UsageLog.class)
                    .record(new UsageDraft(
                            instrument,
                            null,
                            UsageUser.of("member", Scene.organisation("member")),
                            Scene.slot(day, 10, 1),
                            UsageWork.of(ServiceWay.SELF_SERVICE).counted(3, 0).paidBy("NSFC-" + account),
                            null,
                            null));
        });
    }

    private static UsageDraft session(String instrument, String number, TimeSlot slot, int samples) {
        return new UsageDraft(
                instrument,
                null,
                UsageUser.of("member", Scene.organisation("member")),
                slot,
                UsageWork.of(ServiceWay.COMMISSIONED).counted(samples, 0),
                "lab",
                number);
    }

    private static byte[] xlsx(String language, List<UsageDraft> sessions) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Tables.writeXlsx(UsageTable.of("lab", Scene.ZONE), sessions.iterator(), Locale.forLanguageTag(language), file);
        return file.toByteArray();
    }

    private static List<UsageDraft> read(Path file, String language) {
        List<UsageDraft> rows = new ArrayList<>();
        try (TableReading<UsageDraft> table =
                Tables.read(UsageTable.of("lab", Scene.ZONE), file, ReadOptions.in(Locale.forLanguageTag(language)))) {
            while (table.hasNext()) {
                if (table.next() instanceof ImportRow.Read<UsageDraft> row) {
                    rows.add(row.draft());
                }
            }
        }
        return rows;
    }
}
