package io.stoa.programmes.process;

/** The process of a call 项目管理流程. */
public interface CallProcess {

    /** The kind of the public records of stages. */
    String NOTICE_KIND = "stage-notice";
}
