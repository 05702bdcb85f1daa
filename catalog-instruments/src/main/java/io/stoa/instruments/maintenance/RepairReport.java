package io.stoa.instruments.maintenance;

import io.stoa.instruments.booking.OutageReport;

/**
 * A repair that has begun.
 *
 * @param problem the problem
 * @param outage the outage and the bookings that it hits
 */
public record RepairReport(ProblemView problem, OutageReport outage) {}
