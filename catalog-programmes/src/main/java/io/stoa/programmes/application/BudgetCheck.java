package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.CallTerms;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a budget adds up and keeps within what the call allows. */
final class BudgetCheck {

    private final CallTerms terms;
    private final ApplicationDraft draft;
    private final Problems problems;

    private BudgetCheck(CallTerms terms, ApplicationDraft draft, Problems problems) {
        this.terms = terms;
        this.draft = draft;
        this.problems = problems;
    }

    static void check(CallTerms terms, ApplicationDraft draft, Problems problems) {
        BudgetCheck check = new BudgetCheck(terms, draft, problems);
        check.lines();
        check.sums();
        check.shares();
    }

    private void lines() {
        List<String> categories =
                terms.budget().categories().stream().map(BudgetCategory::code).toList();
        int first = terms.budget().firstYear();
        int last = terms.budget().lastYear();
        Set<List<Object>> seen = new HashSet<>();
        for (BudgetLine line : draft.budget()) {
            if (!categories.contains(line.category())) {
                problems.add(
                        Message.of(
                                "programmes.application.budget-category",
                                "category",
                                line.category(),
                                "categories",
                                categories),
                        categories,
                        line.category());
            }
            if (line.year() < first || line.year() > last) {
                problems.add(
                        Message.of(
                                "programmes.application.budget-year",
                                "year",
                                line.year(),
                                "first",
                                first,
                                "last",
                                last),
                        List.of(first, last),
                        line.year());
            }
            if (!seen.add(List.of(line.category(), line.year(), line.source()))) {
                problems.add(Message.of(
                        "programmes.application.budget-twice",
                        "category",
                        line.category(),
                        "year",
                        line.year(),
                        "source",
                        line.source()));
            }
        }
    }

    private void sums() {
        long requested = draft.total(FundingSource.REQUESTED);
        Long ceiling = terms.ceilingOf(draft.theme() == null ? null : terms.theme(draft.theme()));
        if (requested == 0) {
            problems.add(Message.of("programmes.application.nothing-requested"));
        }
        if (ceiling != null && requested > ceiling) {
            problems.add(
                    Message.of(
                            "programmes.application.budget-ceiling",
                            "requested",
                            amount(requested),
                            "limit",
                            amount(ceiling)),
                    ceiling,
                    requested);
        }
        int percent = terms.budget().ownFundsPercent();
        long own = draft.total(FundingSource.OWN);
        if (exceeds(percent, requested + own, own)) {
            problems.add(
                    Message.of(
                            "programmes.application.own-funds",
                            "own",
                            amount(own),
                            "whole",
                            amount(requested + own),
                            "limit",
                            percent),
                    percent,
                    own);
        }
    }

    private void shares() {
        long requested = draft.total(FundingSource.REQUESTED);
        for (BudgetCategory category : terms.budget().categories()) {
            Integer most = category.mostPercent();
            long sum = draft.budget().stream()
                    .filter(line -> line.source() == FundingSource.REQUESTED
                            && line.category().equals(category.code()))
                    .mapToLong(BudgetLine::amount)
                    .sum();
            if (most != null && exceeds(100, sum, requested, most)) {
                problems.add(
                        Message.of(
                                "programmes.application.budget-share",
                                "category",
                                category.code(),
                                "amount",
                                amount(sum),
                                "requested",
                                amount(requested),
                                "limit",
                                most),
                        most,
                        sum);
            }
        }
    }

    /** Whether a percentage of a whole is more than there is. */
    private static boolean exceeds(int percent, long whole, long there) {
        return exceeds(percent, whole, there, 100);
    }

    /** Whether {@code factor × left > right × other}, which a long may not hold. */
    private static boolean exceeds(int factor, long left, long right, int other) {
        BigInteger first = BigInteger.valueOf(left).multiply(BigInteger.valueOf(factor));
        return first.compareTo(BigInteger.valueOf(right).multiply(BigInteger.valueOf(other))) > 0;
    }

    private String amount(long minorUnits) {
        return Amounts.written(minorUnits, terms.budget().currency());
    }
}
