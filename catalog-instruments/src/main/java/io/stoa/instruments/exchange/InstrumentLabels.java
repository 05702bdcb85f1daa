package io.stoa.instruments.exchange;

import io.stoa.instruments.InstrumentOrigin;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.WorkingState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the values of an instrument are called in Chinese and English tables. */
final class InstrumentLabels {

    static final Map<String, SharingMode> SHARING = labels(
            "外部共享", SharingMode.EXTERNAL,
            "内部共享", SharingMode.INTERNAL,
            "不共享", SharingMode.NOT_SHARED,
            "外部", SharingMode.EXTERNAL,
            "内部", SharingMode.INTERNAL,
            "external", SharingMode.EXTERNAL,
            "internal", SharingMode.INTERNAL,
            "not shared", SharingMode.NOT_SHARED);

    static final Map<String, WorkingState> STATES = labels(
            "正常", WorkingState.NORMAL,
            "偶有故障", WorkingState.OCCASIONAL_FAULTS,
            "故障频繁", WorkingState.FREQUENT_FAULTS,
            "待修", WorkingState.AWAITING_REPAIR,
            "待报废", WorkingState.AWAITING_DISPOSAL,
            "normal", WorkingState.NORMAL,
            "occasional faults", WorkingState.OCCASIONAL_FAULTS,
            "frequent faults", WorkingState.FREQUENT_FAULTS,
            "awaiting repair", WorkingState.AWAITING_REPAIR,
            "awaiting disposal", WorkingState.AWAITING_DISPOSAL);

    static final Map<String, InstrumentRange> RANGES = labels(
            "通用", InstrumentRange.GENERAL,
            "专用", InstrumentRange.SPECIAL,
            "general", InstrumentRange.GENERAL,
            "special", InstrumentRange.SPECIAL);

    static final Map<String, InstrumentOrigin> ORIGINS = labels(
            "购置", InstrumentOrigin.PURCHASED,
            "研制", InstrumentOrigin.DEVELOPED,
            "赠送", InstrumentOrigin.DONATED,
            "其他", InstrumentOrigin.OTHER,
            "purchased", InstrumentOrigin.PURCHASED,
            "developed", InstrumentOrigin.DEVELOPED,
            "donated", InstrumentOrigin.DONATED,
            "other", InstrumentOrigin.OTHER);

    private InstrumentLabels() {}

    /** The first name of a value, which is its Chinese one. */
    static <V> @Nullable String name(Map<String, V> labels, @Nullable V value) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> labels(Object... namesAndValues) {
        Map<String, V> labels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            labels.put((String) namesAndValues[i], (V) namesAndValues[i + 1]);
        }
        return labels;
    }
}
