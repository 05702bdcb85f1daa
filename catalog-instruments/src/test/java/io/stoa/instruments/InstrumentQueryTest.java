package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.code.CodeListDraft;
import io.stoa.core.code.CodeLists;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

class InstrumentQueryTest extends InstrumentsOnEveryStack {

    private static final String CLASSES = """
            code,parent,label_zh
            030000,,分析仪器
            030100,030000,电子光学仪器
            030101,030100,扫描电子显微镜
            030102,030100,透射电子显微镜
            030200,030000,质谱仪器
            039999,030100,其他电子光学仪器
            """;

    @Override
    InstrumentsModule module() {
        return InstrumentsModule.with(options -> options.classCodeList("instrument-class"));
    }

    @BeforeParameterizedClassInvocation
    @Override
    void startPlatform() {
        super.startPlatform();
        platform.as(Callers.administrator());
        platform.get(CodeLists.class)
                .load(
                        new CodeListDraft(
                                "instrument-class",
                                "1",
                                LocalizedText.of("zh", "仪器分类"),
                                LocalDate.of(2020, 1, 1),
                                null),
                        new ByteArrayInputStream(CLASSES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void finds_a_class_with_all_that_the_code_list_puts_below_it() {
        register(named("SEM").classCode("030101").build());
        register(named("TEM").classCode("030102").build());
        register(named("Odd microscope").classCode("039999").build());
        register(named("MS").classCode("030200").build());

        assertThat(names(mine().withClassCode("030100"))).containsExactly("Odd microscope", "SEM", "TEM");
        assertThat(names(mine().withClassCode("030101"))).containsExactly("SEM");
        assertThat(names(mine().withClassCode("030000"))).containsExactly("MS", "Odd microscope", "SEM", "TEM");
    }

    @Test
    void finds_a_class_by_its_first_digits_where_the_code_list_does_not_have_it() {
        register(named("SEM").classCode("030101").build());
        register(named("Odd microscope").classCode("039999").build());

        assertThat(names(mine().withClassCode("0301"))).containsExactly("SEM");
        assertThat(names(mine().withClassCode("03"))).containsExactly("Odd microscope", "SEM");
        assertThat(names(mine().withClassCode("04"))).isEmpty();
    }

    @Test
    void refuses_a_class_that_the_code_list_does_not_have() {
        assertThatThrownBy(() -> register(named("SEM").classCode("777777").build()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.code())
                                .containsExactly("instruments.class.unknown"))
                .hasMessageContaining("777777");
    }

    @Test
    void finds_by_sharing_mode_and_working_state() {
        register(named("Shared")
                .sharingMode(SharingMode.EXTERNAL)
                .workingState(WorkingState.NORMAL)
                .build());
        register(named("Broken")
                .sharingMode(SharingMode.EXTERNAL)
                .workingState(WorkingState.AWAITING_REPAIR)
                .build());
        register(named("Inside").sharingMode(SharingMode.INTERNAL).build());

        assertThat(names(mine().withSharingMode(SharingMode.EXTERNAL))).containsExactly("Broken", "Shared");
        assertThat(names(mine().withSharingMode(SharingMode.EXTERNAL).withWorkingState(WorkingState.NORMAL)))
                .containsExactly("Shared");
        assertThat(names(mine().withSharingMode(SharingMode.NOT_SHARED))).isEmpty();
    }

    @Test
    void finds_by_region_state_and_words_of_model_maker_and_serial_number() {
        register(named("Here")
                .region("220102")
                .model(Model.named("JSM-7900F"))
                .manufacturedBy(Party.named("日本电子"))
                .alternate(AlternateIdentifier.serialNumber("SN-4711"))
                .build());
        register(named("There").region("110108").build());
        publish(named("Published").region("220200").build());

        assertThat(names(matching(EntryFilter.all().withRegion("220000")))).containsExactly("Here", "Published");
        assertThat(names(matching(EntryFilter.all().withStatuses(EntryStatus.PUBLISHED))))
                .containsExactly("Published");
        assertThat(names(matching(EntryFilter.all().withText("jsm-7900f 日本电子"))))
                .containsExactly("Here");
        assertThat(names(matching(EntryFilter.all().withText("sn-4711")))).containsExactly("Here");
    }

    @Test
    void lists_name_model_and_makers() {
        register(named("SEM")
                .model(Model.named("JSM-7900F"))
                .manufacturedBy(new Party("JEOL", "sales@example.org", null))
                .classCode("030101")
                .build());

        platform.as(Callers.staffOf(provider));
        InstrumentSummary summary =
                instruments.list(mine(), PageRequest.first(10)).items().get(0);

        assertThat(summary.names().sourceText()).isEqualTo("SEM");
        assertThat(summary.model()).isEqualTo(Model.named("JSM-7900F"));
        assertThat(summary.manufacturers()).containsExactly("JEOL");
        assertThat(summary.classCode()).isEqualTo("030101");
        assertThat(summary.status()).isEqualTo(EntryStatus.DRAFT);
    }

    private InstrumentQuery mine() {
        return matching(EntryFilter.all());
    }

    private InstrumentQuery matching(EntryFilter filter) {
        return InstrumentQuery.matching(filter.withProvider(provider));
    }

    private List<String> names(InstrumentQuery query) {
        platform.as(Callers.staffOf(provider));
        return instruments.list(query, PageRequest.first(50)).items().stream()
                .map(summary -> summary.names().sourceText())
                .toList();
    }
}
