package io.stoa.instruments;

/** How an instrument is shared 共享模式. */
public enum SharingMode {
    /** Open to other organisations 外部共享. */
    EXTERNAL,
    /** Shared within the organisation 内部共享. */
    INTERNAL,
    /** Not shared 不共享. */
    NONE
}
