package io.stoa.literature.delivery.iso18626;

/**
 * The identifier of a library or other agency, such as {@code ISIL} and {@code CN-100001}.
 *
 * @param type which kind of identifier
 * @param value the identifier
 */
public record AgencyId(SchemeValue type, String value) {

    /**
     * An agency by an identifier of a kind without a scheme.
     *
     * @param type the kind of identifier, such as {@code ISIL}
     * @param value the identifier
     * @return the identifier of the agency
     */
    public static AgencyId of(String type, String value) {
        return new AgencyId(SchemeValue.of(type), value);
    }

    @Override
    public String toString() {
        return type.value() + ":" + value;
    }
}
