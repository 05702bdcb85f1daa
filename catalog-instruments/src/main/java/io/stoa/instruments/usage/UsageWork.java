package io.stoa.instruments.usage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a session.
 *
 * @param way how the instrument served 服务方式
 * @param startUpMinutes minutes of necessary start-up before the session 必要开机准备, 0 to 1440
 * @param postMinutes minutes of necessary post-processing after it 必要后处理, 0 to 1440
 * @param samples how many samples were worked on, 0 to 1,000,000
 * @param runs how often the instrument was run, 0 to 1,000,000
 * @param purpose what for, at most 500 characters, or null
 * @param account the account that pays 结算账户, at most 50 characters, or null
 */
public record UsageWork(
        @NotNull ServiceWay way,
        @PositiveOrZero @Max(UsageWork.MOST_MINUTES) int startUpMinutes,
        @PositiveOrZero @Max(UsageWork.MOST_MINUTES) int postMinutes,
        @PositiveOrZero @Max(UsageWork.MOST_COUNTED) int samples,
        @PositiveOrZero @Max(UsageWork.MOST_COUNTED) int runs,
        @Nullable @Size(min = 1, max = 500) String purpose,
        @Nullable @Size(min = 1, max = 50) String account) {

    /** The most minutes of start-up, and of post-processing. */
    public static final int MOST_MINUTES = 1440;

    /** The most samples, and runs. */
    public static final int MOST_COUNTED = 1_000_000;

    /**
     * Work without preparation, of which nothing is counted.
     *
     * @param way how the instrument served
     * @return the work
     */
    public static UsageWork of(ServiceWay way) {
        return new UsageWork(way, 0, 0, 0, 0, null, null);
    }

    /**
     * {@return the same work with necessary time around the session}
     *
     * @param startUp minutes before it, 0 to 1440
     * @param post minutes after it, 0 to 1440
     */
    public UsageWork around(int startUp, int post) {
        return new UsageWork(way, startUp, post, samples, runs, purpose, account);
    }

    /**
     * {@return the same work with what was counted}
     *
     * @param sampleCount how many samples were worked on
     * @param runCount how often the instrument was run
     */
    public UsageWork counted(int sampleCount, int runCount) {
        return new UsageWork(way, startUpMinutes, postMinutes, sampleCount, runCount, purpose, account);
    }

    /**
     * {@return the same work for a purpose}
     *
     * @param what what for, or null
     */
    public UsageWork towards(@Nullable String what) {
        return new UsageWork(way, startUpMinutes, postMinutes, samples, runs, what, account);
    }

    /**
     * {@return the same work, paid by an account}
     *
     * @param payer the account, or null
     */
    public UsageWork paidBy(@Nullable String payer) {
        return new UsageWork(way, startUpMinutes, postMinutes, samples, runs, purpose, payer);
    }
}
