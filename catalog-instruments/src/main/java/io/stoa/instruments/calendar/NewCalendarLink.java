package io.stoa.instruments.calendar;

/**
 * A link that was just made.
 *
 * @param link the link
 * @param token what opens the feed, 43 characters that may stand in a URL; shown only now, and whoever has it can read
 *     the feed
 */
public record NewCalendarLink(CalendarLinkView link, String token) {

    /** {@return the link without its token, which should not get into logs} */
    @Override
    public String toString() {
        return "NewCalendarLink[link=" + link + "]";
    }
}
