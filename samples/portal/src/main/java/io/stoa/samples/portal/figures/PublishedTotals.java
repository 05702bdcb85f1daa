package io.stoa.samples.portal.figures;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.Grade;
import io.stoa.instruments.assessment.InstrumentAssessment;
import io.stoa.literature.delivery.AgencyView;
import io.stoa.literature.delivery.CountBy;
import io.stoa.literature.delivery.DeliveryCount;
import io.stoa.literature.delivery.DeliveryStatistics;
import io.stoa.literature.delivery.PartnerAgencies;
import io.stoa.samples.portal.web.ActingAs;
import io.stoa.samples.portal.web.Show;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Totals that the operator of the portal publishes though what they are made of is not public: how many instruments were assessed
 * with each grade, and how many documents were delivered in each month. The portal reads them in its own name, keeps only the sums,
 * and reads them anew after ten minutes.
 */
@Component
class PublishedTotals {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedTotals.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int MONTHS = 12;

    private final Assessment assessment;
    private final PartnerAgencies agencies;
    private final DeliveryStatistics deliveries;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Totals last;

    PublishedTotals(Assessment assessment, PartnerAgencies agencies, DeliveryStatistics deliveries) {
        this.assessment = assessment;
        this.agencies = agencies;
        this.deliveries = deliveries;
    }

    /** While one reads anew, the others are given what was read before. */
    Totals now() {
        Totals known = last;
        if (known != null && known.isGood()) {
            return known;
        }
        if (known == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known;
        }
        try {
            Totals read = last;
            if (read == null || !read.isGood()) {
                read = ActingAs.portal(this::read);
                last = read;
            }
            return read;
        } finally {
            reading.unlock();
        }
    }

    private Totals read() {
        LocalDate today = LocalDate.now(Show.ZONE);
        Map<Integer, YearOfGrades> grades = new TreeMap<>();
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            YearOfGrades counted = grades(year);
            if (counted != null) {
                grades.put(year, counted);
            }
        }
        return new Totals(grades, months(today), Instant.now());
    }

    /** Null where no rules are in force for the year. */
    private @Nullable YearOfGrades grades(int year) {
        try {
            List<InstrumentAssessment> all = assessment.assessAll(year);
            Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
            all.forEach(each -> counts.merge(each.score().grade(), 1, Integer::sum));
            long hours = all.stream()
                    .mapToLong(each -> each.use().effective().toHours())
                    .sum();
            long external = all.stream()
                    .mapToLong(each -> each.use().external().toHours())
                    .sum();
            return new YearOfGrades(counts, hours, external);
        } catch (NotFoundException e) {
            LOG.debug("no assessment of {}", year, e);
            return null;
        }
    }

    private Map<YearMonth, MonthOfDeliveries> months(LocalDate today) {
        YearMonth to = YearMonth.from(today);
        YearMonth from = to.minusMonths(MONTHS - 1L);
        Map<YearMonth, MonthOfDeliveries> months = new TreeMap<>();
        libraries()
                .forEach(library -> deliveries
                        .requested(library, from.atDay(1), to.atEndOfMonth(), CountBy.MONTH)
                        .forEach(count -> months.merge(
                                YearMonth.parse(count.key()), MonthOfDeliveries.of(count), MonthOfDeliveries::plus)));
        return months;
    }

    private List<String> libraries() {
        return agencies.list(PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .map(AgencyView::agency)
                .map(agency -> agency.libraryId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * The totals.
     *
     * @param grades the assessments by year; without years for which no rules are in force
     * @param months the deliveries by month
     * @param readAt when they were read
     */
    record Totals(Map<Integer, YearOfGrades> grades, Map<YearMonth, MonthOfDeliveries> months, Instant readAt) {

        private boolean isGood() {
            return readAt.plus(GOOD_FOR).isAfter(Instant.now());
        }
    }

    /**
     * A year of assessments.
     *
     * @param counts how many instruments have each grade
     * @param hours for how many hours they were used
     * @param external of them, for users from outside
     */
    record YearOfGrades(Map<Grade, Integer> counts, long hours, long external) {}

    /**
     * A month of deliveries.
     *
     * @param asked how many documents were asked for
     * @param filled how many were delivered
     */
    record MonthOfDeliveries(long asked, long filled) {

        static MonthOfDeliveries of(DeliveryCount count) {
            return new MonthOfDeliveries(count.asked(), count.filled());
        }

        MonthOfDeliveries plus(MonthOfDeliveries other) {
            return new MonthOfDeliveries(asked + other.asked, filled + other.filled);
        }
    }
}
