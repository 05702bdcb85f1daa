package io.stoa.experts;

/** The roles around panels, besides those of core. */
public final class PanelRoles {

    /** Runs panels for an organisation: checks conflicts of interest, draws panels, records who declines 评审秘书. */
    public static final String SECRETARY = "panel-secretary";

    /** Reads and verifies the record of every draw, and changes nothing 监督人员. */
    public static final String AUDITOR = "panel-auditor";

    private PanelRoles() {}
}
