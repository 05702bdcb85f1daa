package io.stoa.literature.usage;

/** The four metrics of an item. */
record UsageNumbers(long totalInvestigations, long uniqueInvestigations, long totalRequests, long uniqueRequests) {

    static final UsageNumbers NONE = new UsageNumbers(0, 0, 0, 0);

    UsageNumbers plus(UsageNumbers more) {
        return new UsageNumbers(
                totalInvestigations + more.totalInvestigations,
                uniqueInvestigations + more.uniqueInvestigations,
                totalRequests + more.totalRequests,
                uniqueRequests + more.uniqueRequests);
    }
}
