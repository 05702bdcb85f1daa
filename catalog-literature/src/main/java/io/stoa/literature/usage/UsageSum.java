package io.stoa.literature.usage;

/** The numbers of a work in one month and on one kind of terms. */
record UsageSum(String workId, String month, AccessType accessType, AccessMethod accessMethod, UsageNumbers numbers) {}
