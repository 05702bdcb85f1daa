package io.stoa.programmes.application;

/** What somebody does in a project. */
public enum TeamRole {
    /** Leads it 项目负责人. */
    LEADER,
    /** Takes part 参加人员. */
    MEMBER,
    /** Answers questions about the application 联系人. */
    CONTACT
}
