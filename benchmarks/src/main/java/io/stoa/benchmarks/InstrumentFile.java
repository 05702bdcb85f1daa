package io.stoa.benchmarks;

import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.AlternateIdentifier;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentOrigin;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.Model;
import io.stoa.instruments.Money;
import io.stoa.instruments.Party;
import io.stoa.instruments.Place;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.WorkingState;
import io.stoa.instruments.exchange.InstrumentTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Synthetic instruments as a CSV file. */
final class InstrumentFile {

    private static final String[] NAMES = {"扫描电子显微镜", "核磁共振波谱仪", "液相色谱质谱联用仪", "X射线衍射仪", "激光共聚焦显微镜"};
    private static final String[] MAKERS = {"JEOL", "Bruker", "Thermo Fisher", "Agilent", "蔡司"};
    private static final SharingMode[] MODES = SharingMode.values();
    private static final WorkingState[] STATES = WorkingState.values();

    private InstrumentFile() {}

    static Path write(int rows, String providerId) throws IOException {
        Path file = Files.createTempFile("stoa-instruments-", ".csv");
        Random random = new Random(20141231);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            Tables.writeCsv(
                    InstrumentTable.of(providerId, "bench"),
                    IntStream.rangeClosed(1, rows)
                            .mapToObj(i -> instrument(i, providerId, random))
                            .iterator(),
                    Locale.CHINESE,
                    out);
        }
        return file;
    }

    private static InstrumentDraft instrument(int i, String providerId, Random random) {
        int kind = random.nextInt(NAMES.length);
        return InstrumentDraft.named(
                        LocalizedText.of("zh", NAMES[kind] + " " + i).with("en", "Instrument " + i))
                .providedBy(providerId)
                .source("bench", "BENCH-" + i)
                .department("D" + i % 20)
                .region("220100")
                .description(LocalizedText.of("zh", "用于材料表面形貌观察与成分分析，样品需干燥、导电，尺寸不超过三十毫米。"))
                .classCode(String.format("0%d0%d0%d", 1 + kind, 1 + i % 9, 1 + i % 7))
                .range(i % 3 == 0 ? InstrumentRange.SPECIAL : InstrumentRange.GENERAL)
                .model(new Model("M-" + random.nextInt(500), null))
                .manufacturers(List.of(new Party(MAKERS[kind], null, null)))
                .alternate(AlternateIdentifier.serialNumber("S" + i))
                .alternate(AlternateIdentifier.inventoryNumber("Z" + i))
                .origin(InstrumentOrigin.PURCHASED)
                .worth(Money.cny(50_000_00L + random.nextInt(500_000_000)))
                .commissioned(LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7000)))
                .indicators("分辨率 0.7 nm @ 15 kV")
                .sharingMode(MODES[i % MODES.length])
                .workingState(STATES[i % STATES.length])
                .runHours(BigDecimal.valueOf(random.nextInt(3000)))
                .place(new Place("吉林省", "长春市", "朝阳区", null, "前进大街2699号", "130012"))
                .build();
    }
}
