package io.stoa.core.exchange;

/**
 * One value that an exchange left behind.
 *
 * @param path where it stands, such as {@code acquisition.worth.minorUnits} or {@code 260$b}
 * @param value the value, shortened to 80 characters
 */
public record Loss(String path, String value) {

    private static final int SHOWN = 80;

    /**
     * A loss with its value shortened.
     *
     * @param path where it stands
     * @param value the value, of any length
     * @return the loss
     */
    public static Loss of(String path, String value) {
        if (value.length() <= SHOWN) {
            return new Loss(path, value);
        }
        return new Loss(path, value.substring(0, value.offsetByCodePoints(0, SHOWN / 2)) + "…");
    }
}
