package io.stoa.instruments.assessment;

import java.time.Duration;

/**
 * How much was done in a year. Overlapping sessions of one instrument are merged for hours.
 *
 * @param instruments how many instruments
 * @param quotaHours how many hours were expected of them
 * @param effective effective time 年有效机时
 * @param external the part of it that served others 对外服务机时
 * @param sessions how many sessions
 * @param samples how many samples, or 0 if the rules do not look at them
 * @param externalOrganisations how many other organisations were served, each instrument counting for itself; 0 if the
 *     rules do not look at them
 * @param users how many users were served, each instrument counting for itself; 0 if the rules do not look at them
 */
public record YearOfUse(
        int instruments,
        long quotaHours,
        Duration effective,
        Duration external,
        long sessions,
        long samples,
        long externalOrganisations,
        long users) {

    static final YearOfUse NOTHING = new YearOfUse(0, 0, Duration.ZERO, Duration.ZERO, 0, 0, 0, 0);

    YearOfUse plus(YearOfUse other) {
        return new YearOfUse(
                instruments + other.instruments,
                quotaHours + other.quotaHours,
                effective.plus(other.effective),
                external.plus(other.external),
                sessions + other.sessions,
                samples + other.samples,
                externalOrganisations + other.externalOrganisations,
                users + other.users);
    }
}
