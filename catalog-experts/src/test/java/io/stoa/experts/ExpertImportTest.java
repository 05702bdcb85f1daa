package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.UsageException;
import io.stoa.experts.exchange.ExpertExchange;
import io.stoa.experts.exchange.ExpertImport;
import io.stoa.experts.exchange.ExpertImportReport;
import io.stoa.experts.exchange.OnDuplicate;
import io.stoa.experts.exchange.SimilarRow;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpertImportTest extends ExpertsOnEveryStack {

    private static final String NUMBER = "11010519491231002X";
    private static final String HEADER = "code,name_zh,name_en,orcid,email,employer,document_number,bank_account\n";

    private ExpertExchange exchange;
    private PersonalRecords records;
    private String source;

    @BeforeEach
    void importAsStaff() {
        exchange = platform.get(ExpertExchange.class);
        records = platform.get(PersonalRecords.class);
        source = "register-" + UUID.randomUUID();
        platform.as(Callers.staffOf(provider));
    }

    @Test
    void registers_rows_and_changes_nothing_the_second_time() {
        String name = unheard();
        String table = HEADER + "1,,%s A,,,,,\n2,,%s B,,,,,\n".formatted(name, name);
        assertThat(imported(table).run().registered()).isEqualTo(2);
        ExpertImportReport again = imported(table);
        assertThat(again.run().unchanged()).isEqualTo(2);
        assertThat(again.similar()).isEmpty();
    }

    @Test
    void refuses_a_row_with_the_identifier_of_another_entry_or_row_and_names_it() {
        String email = unheard() + "@example.org";
        String known = experts.register(named(unheard())
                        .contact(new ContactDetails(email, null))
                        .build())
                .id();
        String orcidTwin = unheard();
        ExpertImportReport report = imported(HEADER
                + "1,,%s,,%s,,,\n".formatted(unheard(), email.toUpperCase(Locale.ROOT))
                + "2,,%s,,twin-%s@example.org,,,\n".formatted(unheard(), orcidTwin)
                + "3,,%s,,twin-%s@example.org,,,\n".formatted(unheard(), orcidTwin));

        assertThat(report.run().registered()).isEqualTo(1);
        assertThat(report.run().problems()).extracting(ImportProblem::row).containsExactly(2L, 4L);
        assertThat(report.run().problems().get(0).message()).contains(known, "e-mail");
        assertThat(report.run().problems().get(1).message()).contains("row 3");
    }

    @Test
    void reports_names_in_common_for_review_or_refuses_them_by_option() {
        String name = unheard();
        String known = experts.register(
                        named("Wei " + name).worksAt("Jilin University", null).build())
                .id();
        String table = HEADER + "1,,%s WEI,,,JILIN university,,\n2,,Wei %s,,,,,\n".formatted(name, name);

        ExpertImportReport report = imported(table);
        assertThat(report.run().registered()).isEqualTo(2);
        assertThat(report.similar())
                .contains(
                        new SimilarRow(2, known, null, List.of(SimilarityReason.NAME_AND_EMPLOYER)),
                        new SimilarRow(3, known, null, List.of(SimilarityReason.NAME)),
                        new SimilarRow(3, null, 2L, List.of(SimilarityReason.NAME)));

        source = "other-" + source;
        ExpertImportReport refused =
                exchange.importTable(stream(table), options().onDuplicates(OnDuplicate.REFUSE, OnDuplicate.REFUSE));
        assertThat(refused.run().refused()).isEqualTo(2);
        assertThat(refused.similar()).isEmpty();
    }

    @Test
    void tells_nothing_of_entries_that_the_caller_may_not_see() {
        String email = unheard() + "@example.org";
        as(
                Callers.staffOf(other),
                () -> experts.register(ExpertDraft.named(io.stoa.core.text.LocalizedText.of("en", unheard()))
                        .providedBy(other)
                        .contact(new ContactDetails(email, null))
                        .build()));
        platform.as(Callers.staffOf(provider));
        assertThat(imported(HEADER + "1,,%s,,%s,,,\n".formatted(unheard(), email))
                        .run()
                        .registered())
                .isEqualTo(1);
    }

    @Test
    void keeps_numbers_encrypted_only_and_finds_a_second_entry_by_them() throws SQLException {
        ExpertImportReport report = imported(HEADER + "1,,%s,,,,%s,6222021234567890123\n".formatted(unheard(), NUMBER));
        assertThat(report.personalRecords()).isEqualTo(2);
        String id = records.find(PersonalRecordKind.RESIDENT_ID, NUMBER).get(0);
        assertThat(records.masked(id)).hasSize(2);
        for (String table : List.of("stoa_audit", "stoa_expert", "stoa_entry_change", "stoa_personal_record")) {
            assertThat(PersonalRecordsTest.everythingIn(platform, table))
                    .noneMatch(text -> text.contains("19491231") || text.contains("622202"));
        }

        source = "other-" + source;
        ExpertImportReport twin =
                imported(HEADER + "7,,%s,,,,%s,\n".formatted(unheard(), NUMBER.toLowerCase(Locale.ROOT)));
        assertThat(twin.run().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains(id, "identity document")
                        .doesNotContain("19491231"));
        experts.erase(id, experts.content(id).state().version(), "end of test");
    }

    @Test
    void stores_no_number_of_a_row_that_was_refused_and_none_for_who_may_not() {
        ExpertImportReport refused =
                imported(HEADER + "1,,%s,0000-0002-1825-0098,,,,6222021234567890123\n".formatted(unheard()));
        assertThat(refused.run().refused()).isEqualTo(1);
        assertThat(refused.personalRecords()).isZero();

        try (TestPlatform open = platform.secondNode(
                stack, List.of(module()), builder -> builder.accessPolicy(new Without(PersonalRecords.KEEP)))) {
            open.as(new Caller("clerk", "Clerk", provider, Set.of(Roles.STAFF), Locale.ENGLISH));
            ExpertImportReport report = open.get(ExpertExchange.class)
                    .importTable(
                            stream(HEADER
                                    + "1,,%s,,,,,6222021234567890123\n2,,%s,,,,,\n".formatted(unheard(), unheard())),
                            options());
            assertThat(report.run().registered()).isEqualTo(1);
            assertThat(report.run().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("Clerk"));
        }
        try (TestPlatform keyless = platform.secondNode(stack, List.of(ExpertsModule.create()), builder -> {})) {
            keyless.as(Callers.staffOf(provider));
            assertThat(keyless.get(ExpertExchange.class)
                            .importTable(
                                    stream(HEADER + "9,,%s,,,,,6222021234567890123\n".formatted(unheard())), options())
                            .run()
                            .problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("personalKeys"));
        }
    }

    @Test
    void goes_on_where_an_import_broke_off_and_loses_no_number() {
        String table = HEADER
                + "1,,%s,,,,,6222021234567890123\n2,,%s,,,,,6222021234567890124\n".formatted(unheard(), unheard());
        ExpertImport small =
                options().running(ImportOptions.forProvider(source, provider).inChunksOf(1));
        assertThatThrownBy(() -> exchange.importTable(broken(table), small)).isInstanceOf(RuntimeException.class);
        ExpertImportReport report = exchange.importTable(stream(table), small);
        assertThat(report.personalRecords()).isEqualTo(2);
    }

    @Test
    void imports_for_who_may_and_outside_of_transactions_only() {
        platform.as(Callers.staffOf(other));
        assertThatThrownBy(() -> imported(HEADER)).isInstanceOf(AccessDeniedException.class);
        platform.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> imported(HEADER + "1,,Wei,,,,,\n")))
                .isInstanceOf(UsageException.class);
    }

    private ExpertImportReport imported(String table) {
        return exchange.importTable(stream(table), options());
    }

    private ExpertImport options() {
        return ExpertImport.forProvider(source, provider, source, Locale.ENGLISH);
    }

    private static InputStream stream(String table) {
        return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    }

    /** A table that ends within a quoted cell. */
    private static InputStream broken(String table) {
        return stream(table + "3,\"");
    }

    private static String unheard() {
        return "n" + UUID.randomUUID().toString().replace("-", "");
    }
}
