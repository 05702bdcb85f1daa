package io.stoa.samples.portal.browser;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.spring.StoaUser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Instruments that only one journey knows, made by the demo users through the services. */
public final class Scene {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Scene() {}

    /**
     * A published instrument of the demo keeper's institute with rules of its own, open on days off too, and at any hour unless
     * they say otherwise, since a journey may be made at any time; gives its id.
     */
    public static String instrument(String zh, String en, BookingRule... rules) {
        InstrumentCatalog instruments = RunningPortal.bean(InstrumentCatalog.class);
        String provider = organisation("provider");
        EntryState submitted = as("provider", () -> {
            EntryState draft = instruments.register(
                    InstrumentDraft.named(LocalizedText.of("zh", zh).with("en", en))
                            .providedBy(provider)
                            .region("220100")
                            .sharingMode(SharingMode.EXTERNAL)
                            .build());
            return instruments.submit(draft.id(), draft.version());
        });
        as("approver", () -> instruments.approve(submitted.id(), submitted.version()));
        List<BookingRule> own = new ArrayList<>(List.of(rules));
        own.add(new Off(RuleCode.HOLIDAY));
        if (own.stream().noneMatch(OpeningHours.class::isInstance)) {
            own.add(new Off(RuleCode.OPENING_HOURS));
        }
        as("keeper", () -> {
            RunningPortal.bean(BookingPolicies.class)
                    .setRules(new PolicyScope.OfInstrument(provider, submitted.id()), own);
            return submitted;
        });
        return submitted.id();
    }

    /** A booking that somebody made before the journey begins. */
    static BookingView booked(String user, String instrument, TimeSlot slot) {
        return as(
                user,
                () -> RunningPortal.bean(BookingService.class)
                        .book(new BookingRequest(instrument, slot, "calibration run")));
    }

    /** Whole hours of a day by the city's clock. */
    static TimeSlot slot(LocalDate day, int from, int hours) {
        return TimeSlot.of(day.atTime(LocalTime.of(from, 0)).atZone(ZONE), Duration.ofHours(hours));
    }

    static LocalDate tomorrow() {
        return LocalDate.now(ZONE).plusDays(1);
    }

    static String organisation(String user) {
        return Objects.requireNonNull(((StoaUser) details(user)).organisationId());
    }

    public static <T> T as(String user, Supplier<T> call) {
        UserDetails details = details(user);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities())));
        try {
            return call.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static UserDetails details(String user) {
        return RunningPortal.bean(UserDetailsService.class).loadUserByUsername(user);
    }
}
