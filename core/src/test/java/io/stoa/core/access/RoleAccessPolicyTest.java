package io.stoa.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleAccessPolicyTest {

    private static final Action OWN = new Action("thing.do");

    private final RoleAccessPolicy policy = new RoleAccessPolicy(Map.of(OWN, RoleAccessPolicy.everybody()));

    @ParameterizedTest
    @CsvSource({
        "staff, org, entry.register, true",
        "staff, org, entry.revise, true",
        "staff, org, entry.withdraw, true",
        "staff, org, entry.approve, false",
        "staff, org, entry.read-content, true",
        "staff, other, entry.revise, false",
        "staff, other, entry.read-content, false",
        "approver, org, entry.approve, true",
        "approver, org, entry.return, true",
        "approver, org, entry.revise, false",
        "approver, org, audit.read, true",
        "approver, other, entry.approve, false",
        "platform-approver, , entry.approve, true",
        "platform-approver, , entry.withdraw, false",
        "administrator, , entry.withdraw, true",
        "administrator, , platform.administer, true",
        "staff, org, platform.administer, false",
        "nobody, org, entry.revise, false",
        "nobody, org, thing.do, true",
    })
    void goes_by_role_and_provider(String role, @Nullable String organisation, String action, boolean allowed) {
        Decision decision = policy.decide(caller(role, organisation), new Action(action), subject("somebody"));

        assertThat(decision instanceof Decision.Allowed).isEqualTo(allowed);
    }

    @Test
    void lets_nobody_decide_on_their_own_submission() {
        for (String role : Set.of(Roles.APPROVER, Roles.PLATFORM_APPROVER, Roles.ADMINISTRATOR)) {
            Decision decision = policy.decide(caller(role, "org"), Action.APPROVE, subject("me"));

            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("core.access.own-submission"));
        }
    }

    @Test
    void shows_the_public_what_is_published_for_it_only() {
        ReadScope scope = policy.readScope(Caller.anonymous(Locale.ENGLISH), "instrument");

        assertThat(scope.allows(entry("org", EntryStatus.PUBLISHED, Audience.PUBLIC)))
                .isTrue();
        assertThat(scope.allows(entry("org", EntryStatus.PUBLISHED, Audience.MEMBERS)))
                .isFalse();
        assertThat(scope.allows(entry("org", EntryStatus.PUBLISHED, Audience.PROVIDER)))
                .isFalse();
        assertThat(scope.allows(entry("org", EntryStatus.SUSPENDED, Audience.PUBLIC)))
                .isFalse();
        assertThat(scope.allows(entry("org", EntryStatus.DRAFT, Audience.PUBLIC)))
                .isFalse();
    }

    @Test
    void shows_staff_all_of_their_own_organisation() {
        ReadScope scope = policy.readScope(caller(Roles.STAFF, "org"), "instrument");

        assertThat(scope.allows(entry("org", EntryStatus.DRAFT, Audience.PROVIDER)))
                .isTrue();
        assertThat(scope.allows(entry("other", EntryStatus.PUBLISHED, Audience.MEMBERS)))
                .isTrue();
        assertThat(scope.allows(entry("other", EntryStatus.PUBLISHED, Audience.PROVIDER)))
                .isFalse();
        assertThat(scope.allows(entry("other", EntryStatus.DRAFT, Audience.PUBLIC)))
                .isFalse();
    }

    @Test
    void shows_a_member_without_a_role_no_drafts() {
        ReadScope scope = policy.readScope(caller("member", "org"), "instrument");

        assertThat(scope.allows(entry("org", EntryStatus.DRAFT, Audience.PUBLIC)))
                .isFalse();
        assertThat(scope.allows(entry("org", EntryStatus.PUBLISHED, Audience.MEMBERS)))
                .isTrue();
    }

    private static Caller caller(String role, @Nullable String organisation) {
        return new Caller("me", "Me", organisation, Set.of(role), Locale.ENGLISH);
    }

    private static AccessSubject subject(String submittedBy) {
        return new AccessSubject("instrument", "i1", "org", EntryStatus.SUBMITTED, Audience.PUBLIC, submittedBy);
    }

    private static AccessSubject entry(String provider, EntryStatus status, Audience audience) {
        return new AccessSubject("instrument", "i1", provider, status, audience, null);
    }
}
