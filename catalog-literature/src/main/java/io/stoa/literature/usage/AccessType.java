package io.stoa.literature.usage;

/** On what terms the item is given on this platform, the same for every reader (COUNTER 5.1, section 3.3.5). */
public enum AccessType {
    /** Only to those who have a licence. */
    CONTROLLED("Controlled"),
    /** To everybody, under an open licence. */
    OPEN("Open"),
    /** To everybody, for now. */
    FREE_TO_READ("Free_To_Read");

    private final String written;

    AccessType(String written) {
        this.written = written;
    }

    /** {@return its name in reports} */
    public String written() {
        return written;
    }
}
