package io.stoa.core.organisation;

/** What kind of body an organisation is. */
public enum OrganisationKind {
    /** University or college 高等院校. */
    UNIVERSITY,
    /** Research institute 科研院所. */
    RESEARCH_INSTITUTE,
    /** Enterprise 企业. */
    ENTERPRISE,
    /** Hospital or clinic 医疗机构. */
    HOSPITAL,
    /** Library or information service 图书情报机构. */
    LIBRARY,
    /** Government office 政府部门. */
    GOVERNMENT,
    /** Association, foundation or other social body 社会组织. */
    ASSOCIATION,
    /** Service agency, such as a technology broker 科技服务机构. */
    AGENCY,
    /** Anything else. */
    OTHER
}
