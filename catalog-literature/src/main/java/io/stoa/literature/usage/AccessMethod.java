package io.stoa.literature.usage;

/** Why the item was used (COUNTER 5.1, section 3.3.6). */
public enum AccessMethod {
    /** To be read. */
    REGULAR("Regular"),
    /** For text and data mining. */
    TDM("TDM");

    private final String written;

    AccessMethod(String written) {
        this.written = written;
    }

    /** {@return its name in reports} */
    public String written() {
        return written;
    }
}
