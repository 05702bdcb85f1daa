package io.stoa.instruments.exchange;

import io.stoa.instruments.InstrumentDraft;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of the national platform's JSON 国家网络管理平台字段.
 *
 * @param name its name there
 * @param getter its text, or null to leave the field out
 * @param setter the description with the text taken over, or null if the text is not understood and counts as not read
 */
public record NationalField(
        String name,
        Function<InstrumentDraft, @Nullable String> getter,
        BiFunction<InstrumentDraft, String, @Nullable InstrumentDraft> setter) {}
