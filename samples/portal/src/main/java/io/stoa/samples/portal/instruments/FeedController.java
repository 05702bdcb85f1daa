package io.stoa.samples.portal.instruments;

import io.stoa.core.error.NotFoundException;
import io.stoa.instruments.calendar.CalendarFeeds;
import io.stoa.samples.portal.web.Links;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calendars for calendar programs, by secret links; and the links. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final Links links;
    private final Refusals refusals;

    FeedController(CalendarFeeds feeds, Links links, Refusals refusals) {
        this.feeds = feeds;
        this.links = links;
        this.refusals = refusals;
    }

    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            feeds.write(token, out);
        } catch (NotFoundException e) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"")
                .body(out.toByteArray());
    }

    /** Makes a link to the own bookings, or to an instrument's calendar; its address is shown this once. */
    @PostMapping("/desk/bookings/links")
    String create(@RequestParam(required = false) @Nullable String instrument, RedirectAttributes flash) {
        return refusals.attempt(flash, "feed.created", "/desk/bookings#feeds", () -> {
            String token = instrument == null
                    ? feeds.createOwnLink().token()
                    : feeds.createLink(instrument).token();
            flash.addFlashAttribute("newLink", links.absolute("/feeds/" + token + ".ics"));
        });
    }

    @PostMapping("/desk/bookings/links/{id}/revoke")
    String revoke(@PathVariable String id, RedirectAttributes flash) {
        return refusals.attempt(flash, "feed.revoked", "/desk/bookings#feeds", () -> feeds.revoke(id));
    }
}
