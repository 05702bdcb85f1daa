package io.stoa.samples.portal.instruments;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.Tables;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.billing.Account;
import io.stoa.instruments.billing.AccountMonth;
import io.stoa.instruments.billing.ChargeView;
import io.stoa.instruments.billing.Charges;
import io.stoa.instruments.billing.InvoiceQuery;
import io.stoa.instruments.billing.InvoiceView;
import io.stoa.instruments.billing.Invoicing;
import io.stoa.instruments.billing.Payment;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageQuery;
import io.stoa.instruments.usage.UsageView;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What accounts owe: statements by month, and the invoices made of them. */
@Controller
@RequestMapping("/desk/statements")
class StatementController {

    private static final int PAGE = 100;

    private final Invoicing invoicing;
    private final Charges charges;
    private final UsageLog usage;
    private final Permits permits;
    private final Refusals refusals;
    private final Show show;
    private final CurrentCaller caller;
    private final Clock clock = Clock.systemUTC();

    StatementController(
            Invoicing invoicing,
            Charges charges,
            UsageLog usage,
            Permits permits,
            Refusals refusals,
            Show show,
            CurrentCaller caller) {
        this.invoicing = invoicing;
        this.charges = charges;
        this.usage = usage;
        this.permits = permits;
        this.refusals = refusals;
        this.show = show;
        this.caller = caller;
    }

    /**
     * An account that was used in the month.
     *
     * @param provider whose instruments
     * @param payer who pays
     * @param code the account
     */
    record Used(String provider, String payer, String code) {}

    @GetMapping
    String statements(
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String payer,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        YearMonth shown = month(month);
        String organisation = caller.get().organisationId();
        model.addAttribute("month", shown);
        model.addAttribute("used", used(shown));
        model.addAttribute("invoices", organisation == null ? List.of() : invoices(organisation));
        if (provider != null && payer != null && account != null) {
            AccountMonth of = new AccountMonth(provider, new Account(payer, account), shown);
            Page<ChargeView> entries = charges.list(of, PageRequest.first(PageRequest.MAX_SIZE));
            model.addAttribute("statement", invoicing.statement(of));
            model.addAttribute("entries", entries.items());
            model.addAttribute("drafting", permits.invoices(provider));
        }
        return "instruments/statements";
    }

    @GetMapping("/export.{type:xlsx|csv}")
    ResponseEntity<byte[]> export(
            @PathVariable String type,
            @RequestParam String provider,
            @RequestParam String payer,
            @RequestParam String account,
            @RequestParam String month,
            Locale locale) {
        AccountMonth of = new AccountMonth(provider, new Account(payer, account), month(month));
        return file("statement-" + of.month(), type, page -> charges.list(of, page), locale);
    }

    @PostMapping("/invoices")
    String draft(
            @RequestParam String provider,
            @RequestParam String payer,
            @RequestParam String account,
            @RequestParam String month,
            @RequestParam String currency,
            RedirectAttributes flash) {
        AccountMonth of = new AccountMonth(provider, new Account(payer, account), month(month));
        AtomicReference<@Nullable InvoiceView> made = new AtomicReference<>();
        String back = refusals.attempt(
                flash, "invoices.drafted", "/desk/statements", () -> made.set(invoicing.draft(of, currency)));
        InvoiceView invoice = made.get();
        return invoice == null ? back : "redirect:/desk/statements/invoices/" + invoice.id();
    }

    @GetMapping("/invoices/{id}")
    String invoice(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        InvoiceView invoice = invoicing.view(id);
        Page<ChargeView> lines = invoicing.lines(id, new PageRequest(PAGE, after));
        model.addAttribute("invoice", invoice);
        model.addAttribute("lines", lines.items());
        model.addAttribute("next", lines.next());
        model.addAttribute("mine", permits.invoices(invoice.of().providerId()));
        model.addAttribute("today", LocalDate.now(clock.withZone(Show.ZONE)));
        return "instruments/invoice";
    }

    @GetMapping("/invoices/{id}/lines.{type:xlsx|csv}")
    ResponseEntity<byte[]> lines(@PathVariable String id, @PathVariable String type, Locale locale) {
        InvoiceView invoice = invoicing.view(id);
        String name = "invoice-" + (invoice.number() == null ? id : invoice.number());
        return file(name, type, page -> invoicing.lines(id, page), locale);
    }

    /** A step of an invoice. */
    @PostMapping("/invoices/{id}/{step:issue|discard|credit}")
    String step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "invoices.step." + step, "/desk/statements/invoices/" + id, () -> {
            switch (step) {
                case "issue" -> invoicing.issue(id, version);
                case "discard" -> invoicing.discard(id, version);
                default -> invoicing.credit(id, version, reason == null ? "" : reason);
            }
        });
    }

    @PostMapping("/invoices/{id}/paid")
    String paid(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate paidOn,
            @RequestParam(required = false) @Nullable String reference,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash,
                "invoices.step.paid",
                "/desk/statements/invoices/" + id,
                () -> invoicing.markPaid(id, version, new Payment(paidOn, reference == null ? "" : reference)));
    }

    /** The accounts that paid for sessions of the month, as far as the reader may see the sessions. */
    private List<Used> used(YearMonth month) {
        TimeSlot window = new TimeSlot(
                month.atDay(1).atStartOfDay(Show.ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(Show.ZONE).toInstant());
        return usage.list(UsageQuery.during(window), PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .map(StatementController::used)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Used::payer).thenComparing(Used::code))
                .toList();
    }

    private static @Nullable Used used(UsageView session) {
        String payer = session.user().organisationId();
        String code = session.work().account();
        return payer == null || code == null ? null : new Used(session.providerId(), payer, code);
    }

    private List<InvoiceView> invoices(String organisation) {
        List<InvoiceView> all = new ArrayList<>();
        if (permits.keeps(organisation)) {
            all.addAll(invoicing
                    .list(InvoiceQuery.ofProvider(organisation), PageRequest.first(PAGE))
                    .items());
        }
        invoicing.list(InvoiceQuery.toPayer(organisation), PageRequest.first(PAGE)).items().stream()
                .filter(each -> all.stream().noneMatch(known -> known.id().equals(each.id())))
                .forEach(all::add);
        return all;
    }

    private ResponseEntity<byte[]> file(
            String name, String type, Function<PageRequest, Page<ChargeView>> list, Locale locale) {
        Iterator<ChargeView> rows =
                Page.stream(PageRequest.first(PageRequest.MAX_SIZE), list).iterator();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if ("csv".equals(type)) {
            Tables.writeCsv(ChargeTable.format(show::word), rows, locale, out);
        } else {
            Tables.writeXlsx(ChargeTable.format(show::word), rows, locale, out);
        }
        return ImportController.file(name + "." + type, type, out);
    }

    private YearMonth month(@Nullable String month) {
        try {
            return month == null ? YearMonth.now(clock.withZone(Show.ZONE)) : YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            return YearMonth.now(clock.withZone(Show.ZONE));
        }
    }
}
