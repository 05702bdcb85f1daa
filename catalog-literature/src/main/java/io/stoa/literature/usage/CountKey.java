package io.stoa.literature.usage;

/** What is counted by itself within a month. */
record CountKey(String workId, String institutionId, AccessType accessType, AccessMethod accessMethod) {

    static CountKey of(UsageRecord event) {
        return new CountKey(event.workId(), event.institutionId(), event.accessType(), event.accessMethod());
    }
}
