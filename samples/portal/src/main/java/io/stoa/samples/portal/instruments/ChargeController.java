package io.stoa.samples.portal.instruments;

import io.stoa.instruments.billing.Account;
import io.stoa.instruments.billing.Charges;
import io.stoa.instruments.billing.Correction;
import io.stoa.instruments.billing.UserKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Waives and corrects what was charged for a session. */
@Controller
@RequestMapping("/desk/usage/charges/{id}")
class ChargeController {

    private final Charges charges;
    private final Refusals refusals;

    ChargeController(Charges charges, Refusals refusals) {
        this.charges = charges;
        this.refusals = refusals;
    }

    @PostMapping("/waive")
    String waive(
            @PathVariable String id,
            @RequestParam String session,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "charges.waived", page(session), () -> charges.waive(id, said(reason)));
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String id,
            @RequestParam String session,
            @RequestParam(required = false) @Nullable String payer,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam UserKind userKind,
            @RequestParam long quantity,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        Correction correction =
                new Correction(new Account(said(payer), said(account)), userKind, quantity, said(reason));
        return refusals.attempt(flash, "charges.corrected", page(session), () -> charges.correct(id, correction));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String page(String session) {
        return "/desk/usage/" + session;
    }
}
