package io.stoa.instruments.assessment;

/**
 * What an assessment looks at 考核指标. Of an organisation, rates are those of its instruments together, and what is
 * counted is the mean of its instruments.
 */
public enum Indicator {
    /** Effective hours ÷ quota 利用率. */
    UTILISATION,
    /** External service hours ÷ effective hours 共享率; 0 without effective hours. */
    SHARING_RATE,
    /** Effective hours of external service 对外服务机时. */
    EXTERNAL_HOURS,
    /** How many other organisations were served 服务外单位数. */
    EXTERNAL_ORGANISATIONS,
    /** How many users were served 服务用户数. */
    USERS,
    /** How many samples were worked on in sessions that began in the year 测试样品数. */
    SAMPLES
}
