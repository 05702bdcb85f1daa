package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalRecordsTest extends ExpertsOnEveryStack {

    private static final String NUMBER = "11010519491231002X";

    private PersonalRecords records;
    private EntryState expert;

    @BeforeEach
    void registerAnExpert() {
        records = platform.get(PersonalRecords.class);
        platform.as(Callers.staffOf(provider));
        expert = experts.register(ExpertsFixture.fullyDescribed(provider, LocalizedText.of("zh", "张伟"))
                .build());
    }

    @Test
    void shows_staff_the_last_four_characters_and_officers_the_number() {
        MaskedRecord stored = records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, " 11010519491231002x");
        assertThat(stored.masked()).isEqualTo("**************002X");
        assertThat(records.masked(expert.id())).containsExactly(stored);
        assertThatThrownBy(() -> records.reveal(expert.id(), PersonalRecordKind.RESIDENT_ID, "fee"))
                .isInstanceOf(AccessDeniedException.class);
        platform.as(officer(provider));
        RevealedRecord revealed = records.reveal(expert.id(), PersonalRecordKind.RESIDENT_ID, "pay the fee");
        assertThat(revealed.number()).isEqualTo(NUMBER);
        assertThat(revealed).asString().doesNotContain("19491231");
    }

    @Test
    void keeps_no_readable_number_in_the_database() throws SQLException {
        records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
        records.store(expert.id(), PersonalRecordKind.BANK_ACCOUNT, "6222 0212 3456 7890 123");
        for (String table : List.of("stoa_personal_record", "stoa_audit", "stoa_expert", "stoa_expert_key")) {
            assertThat(everythingIn(table)).noneMatch(text -> text.contains("110105") || text.contains("622202"));
        }
    }

    @Test
    void finds_whose_number_it_is() {
        records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
        assertThat(records.find(PersonalRecordKind.RESIDENT_ID, NUMBER)).contains(expert.id());
        assertThat(records.find(PersonalRecordKind.PASSPORT, "G12345678")).isEmpty();
    }

    @Test
    void refuses_a_wrong_number_and_shows_it_masked() {
        assertThatThrownBy(() -> records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, "110105194912310021"))
                .isInstanceOf(UnreadableInputException.class)
                .message()
                .doesNotContain("19491231");
        assertThatThrownBy(() -> records.store(expert.id(), PersonalRecordKind.BANK_ACCOUNT, "12-34"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("1234");
        assertThat(records.masked(expert.id())).isEmpty();
    }

    @Test
    void goes_on_with_a_rotated_key_and_renews_what_was_encrypted_with_the_old_one() throws GeneralSecurityException {
        records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
        KeysetHandle rotated = KeysetHandle.newBuilder(ExpertsFixture.ENCRYPTION)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        try (TestPlatform next = restarted(rotated)) {
            PersonalRecords renewed = next.get(PersonalRecords.class);
            next.as(Callers.administrator());
            assertThat(renewed.find(PersonalRecordKind.RESIDENT_ID, NUMBER)).contains(expert.id());
            int all = 0;
            for (int step = renewed.reencrypt(); step > 0; step = renewed.reencrypt()) {
                all += step;
            }
            assertThat(all).isPositive();
        }
        KeysetHandle newOnly = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(rotated.getPrimary().getKey())
                        .withFixedId(rotated.getPrimary().getId())
                        .makePrimary())
                .build();
        try (TestPlatform last = restarted(newOnly)) {
            last.as(Callers.administrator());
            assertThat(last.get(PersonalRecords.class)
                            .reveal(expert.id(), PersonalRecordKind.RESIDENT_ID, "check")
                            .number())
                    .isEqualTo(NUMBER);
        }
    }

    @Test
    void says_that_a_key_is_wrong_or_missing() {
        records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
        try (TestPlatform stranger = restarted(ExpertsFixture.encryption())) {
            stranger.as(Callers.administrator());
            assertThatThrownBy(() -> stranger.get(PersonalRecords.class).masked(expert.id()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(expert.id());
        }
        try (TestPlatform without = platform.secondNode(stack, List.of(ExpertsModule.create()), builder -> {})) {
            without.as(Callers.administrator());
            assertThatThrownBy(() -> without.get(PersonalRecords.class).masked(expert.id()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("personalKeys");
        }
    }

    @Test
    void erases_a_person_and_keeps_only_that_it_was_done() throws SQLException {
        records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
        EntryState revised = experts.revise(
                expert.id(),
                expert.version(),
                experts.content(expert.id()).content().toBuilder().title("研究员").build());
        assertThatThrownBy(() -> experts.erase(expert.id(), expert.version(), "on request"))
                .isInstanceOf(ConflictException.class);
        EntryState erased = experts.erase(revised.id(), revised.version(), "on request");
        assertThat(erased.status().name()).isEqualTo("WITHDRAWN");
        assertThat(experts.content(expert.id()).content().contact()).isNull();
        assertThatThrownBy(() -> records.masked(expert.id())).isInstanceOf(NotFoundException.class);
        assertThat(everythingIn("stoa_expert where id = '" + expert.id() + "'"))
                .noneMatch(text -> text.contains("张伟") || text.contains("zhang.wei") || text.contains("Zhang Wei"));
        assertThat(everythingIn("stoa_expert_key where expert_id = '" + expert.id() + "'"))
                .hasSizeLessThan(3);
        List<AuditView> lines = platform.get(AuditTrail.class)
                .of(new ResourceRef(ExpertCatalog.KIND, expert.id()), PageRequest.first(10))
                .items();
        assertThat(lines).extracting(AuditView::action).contains("entry.register", "entry.revise", "expert.erase");
        assertThat(lines).extracting(AuditView::changes).containsOnlyNulls();
    }

    @Test
    void gives_and_takes_away_the_numbers_of_an_expert_who_was_withdrawn_but_takes_none() {
        records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
        experts.withdraw(expert.id(), expert.version(), "retired");
        assertThat(records.masked(expert.id())).hasSize(1);
        assertThatThrownBy(() -> records.store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER))
                .isInstanceOf(NotFoundException.class);
        records.remove(expert.id(), PersonalRecordKind.RESIDENT_ID);
        assertThatThrownBy(() -> records.masked(expert.id())).isInstanceOf(NotFoundException.class);
    }

    private TestPlatform restarted(KeysetHandle encryption) {
        return platform.secondNode(
                stack,
                List.of(ExpertsModule.with(o -> o.personalKeys(encryption, ExpertsFixture.LOOKUP))),
                builder -> {});
    }

    private static Caller officer(String organisation) {
        return new Caller(
                "officer", "Officer", organisation, Set.of(Roles.STAFF, PersonalRecords.OFFICER), Locale.ENGLISH);
    }

    private List<String> everythingIn(String table) throws SQLException {
        return everythingIn(platform, table);
    }

    static List<String> everythingIn(TestPlatform platform, String table) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = platform.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    all.add(String.valueOf(rows.getString(i)));
                }
            }
        }
        return all;
    }
}
