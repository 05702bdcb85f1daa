package io.stoa.instruments;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Where the money for an instrument came from 购置经费来源: the four kinds that the national platform asks for.
 *
 * @param central central government 中央财政资金, or null
 * @param local local government 地方财政资金, or null
 * @param own the organisation itself 单位自有资金, or null
 * @param other others 其他资金, or null
 */
public record Funding(
        @Nullable @Valid Money central,
        @Nullable @Valid Money local,
        @Nullable @Valid Money own,
        @Nullable @Valid Money other) {}
