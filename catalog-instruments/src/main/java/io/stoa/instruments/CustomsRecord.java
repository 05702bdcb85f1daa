package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customs record 海关监管信息 of an instrument under supervision.
 *
 * @param declarationNumber number of the declaration 报关单号
 * @param itemNumber number of the item in it 项号, or null
 * @param importDate when it was imported 进口日期, or null
 */
public record CustomsRecord(
        @NotBlank @Size(max = 50) String declarationNumber,
        @Nullable @Size(max = 50) String itemNumber,
        @Nullable LocalDate importDate) {}
