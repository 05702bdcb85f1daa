package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customs record 海关监管 of an instrument that was imported free of duty.
 *
 * @param declarationNumber number of the customs declaration 进口报关单编号
 * @param itemNumber item on it 报关单项号, or null
 * @param importDate when customs let it in 进口日期, or null
 */
public record CustomsRecord(
        @NotBlank @Size(max = 50) String declarationNumber,
        @Nullable @Size(max = 20) String itemNumber,
        @Nullable LocalDate importDate) {}
