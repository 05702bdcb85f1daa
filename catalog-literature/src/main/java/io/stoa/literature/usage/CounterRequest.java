package io.stoa.literature.usage;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted.
 *
 * @param institutionId the organisation to which the usage is attributed, or null for all usage, attributed or not
 * @param begin the first month
 * @param end the last month
 */
public record CounterRequest(@Nullable String institutionId, YearMonth begin, YearMonth end) {}
