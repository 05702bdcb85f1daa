package io.stoa.instruments;

/** To whom an instrument is shared 共享模式. */
public enum SharingMode {
    /** Within the organisation only 内部共享. */
    INTERNAL,
    /** With others too 外部共享. */
    EXTERNAL,
    /** Not shared 不共享. */
    NOT_SHARED
}
