package io.stoa.instruments.booking;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.instruments.booking.rule.BookingRule;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of booking that hold in one scope. Only {@link BookingPolicies} changes it. */
@Entity
@Table(name = "stoa_booking_policy")
public class BookingPolicy {

    @Id
    @Column(name = "id", length = 150)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope", length = 10, nullable = false)
    private PolicyScope.Kind scope;

    @Column(name = "provider_id", length = 36, nullable = false)
    private String providerId;

    @Column(name = "name", length = 60)
    private @Nullable String name;

    @Convert(converter = BookingRulesConverter.class)
    @Column(name = "rules", nullable = false)
    private List<BookingRule> rules;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BookingPolicy() {}

    BookingPolicy(PolicyScope of, List<BookingRule> rules, Instant now) {
        this.id = key(of);
        this.scope = of.kind();
        this.providerId = of.providerId();
        this.name = of instanceof PolicyScope.OfGroup group ? group.group() : null;
        this.rules = List.copyOf(rules);
        this.changedAt = now;
    }

    void set(List<BookingRule> newRules, Instant now) {
        this.rules = List.copyOf(newRules);
        this.changedAt = now;
    }

    static String key(PolicyScope scope) {
        if (scope instanceof PolicyScope.OfInstrument instrument) {
            return "instrument:" + instrument.instrumentId();
        }
        if (scope instanceof PolicyScope.OfGroup group) {
            return "group:" + group.providerId() + ":" + group.group();
        }
        return "provider:" + scope.providerId();
    }

    /** {@return the scope's key} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the kind of scope} */
    public PolicyScope.Kind getScope() {
        return scope;
    }

    /** {@return the organisation that provides the instruments} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the group's name, or null if it is not a group's} */
    public @Nullable String getName() {
        return name;
    }

    /** {@return the rules} */
    public List<BookingRule> getRules() {
        return rules;
    }

    /** {@return when they were last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }
}
