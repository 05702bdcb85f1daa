package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.instruments.billing.Account;
import io.stoa.instruments.billing.AccountMonth;
import io.stoa.instruments.billing.InvoiceView;
import io.stoa.instruments.billing.Invoicing;
import io.stoa.instruments.billing.Payment;
import java.time.YearMonth;
import java.util.List;

/** What the users of the demo institute were billed in the last months. */
final class BillingStory {

    private static final int MONTHS = 3;
    private static final String CURRENCY = "CNY";

    private final Plan plan;
    private final City city;
    private final Stage stage;

    BillingStory(Plan plan, City city, Stage stage) {
        this.plan = plan;
        this.city = city;
        this.stage = stage;
    }

    /** Of each month some invoices are drafts, issued, paid or credited; of the latest none is paid yet. */
    void tell() {
        Invoicing invoicing = stage.get(Invoicing.class);
        String institute = city.id(CounterStory.INSTITUTE);
        Caller provider = Stage.someone("provider", "刘建国 (demo)", institute, Roles.STAFF);
        stage.as(provider).at(plan.now());
        int n = 0;
        for (int back = MONTHS; back > 0; back--) {
            YearMonth month = YearMonth.from(plan.today()).minusMonths(back);
            for (Account account : accounts(institute, month)) {
                bill(invoicing, new AccountMonth(institute, account, month), n++);
            }
        }
        stage.leave();
    }

    private List<Account> accounts(String institute, YearMonth month) {
        return stage
                .transactions()
                .required(em -> em.createQuery(
                                "select distinct c.payerId, c.account from Charge c where c.providerId = :provider"
                                        + " and c.useDay between :from and :until order by c.payerId, c.account",
                                Object[].class)
                        .setParameter("provider", institute)
                        .setParameter("from", month.atDay(1))
                        .setParameter("until", month.atEndOfMonth())
                        .getResultList())
                .stream()
                .map(row -> new Account((String) row[0], (String) row[1]))
                .toList();
    }

    private void bill(Invoicing invoicing, AccountMonth of, int n) {
        InvoiceView draft = invoicing.draft(of, CURRENCY);
        switch (n % 5) {
            case 0 -> invoicing.issue(draft.id(), draft.version());
            case 1 -> {
                InvoiceView issued = invoicing.issue(draft.id(), draft.version());
                invoicing.markPaid(issued.id(), issued.version(), new Payment(plan.today(), "BH-" + (1000 + n)));
            }
            case 2 -> {
                InvoiceView issued = invoicing.issue(draft.id(), draft.version());
                invoicing.credit(issued.id(), issued.version(), "项目编号填写有误，重新开具。");
            }
            case 3 -> invoicing.discard(draft.id(), draft.version());
            default -> {
                // Stays a draft for the provider's desk.
            }
        }
    }
}
