package io.stoa.literature;

/** Who may read a work: COAR's access rights. */
public enum AccessRight {
    /** Everybody 开放获取. */
    OPEN("c_abf2"),
    /** Everybody after a date 延迟开放. */
    EMBARGOED("c_f1cf"),
    /** Some people 限制获取. */
    RESTRICTED("c_16ec"),
    /** Nobody; only its description is open 仅元数据. */
    METADATA_ONLY("c_14cb");

    private final String coar;

    AccessRight(String coar) {
        this.coar = coar;
    }

    /**
     * {@return the address of the right in COAR's vocabulary}
     */
    public String uri() {
        return "http://purl.org/coar/access_right/" + coar;
    }
}
