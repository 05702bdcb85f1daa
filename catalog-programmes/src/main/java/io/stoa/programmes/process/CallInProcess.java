package io.stoa.programmes.process;

import io.stoa.programmes.Call;
import java.time.Instant;

/**
 * A call that is locked for a step of its process.
 *
 * @param call the call, published
 * @param stage where it stands at this moment
 * @param round the number of the round last opened, from 1; 0 before
 * @param opensAt when applications are first received
 * @param closesAt when they are no longer received, extensions included
 */
public record CallInProcess(Call call, CallStage stage, int round, Instant opensAt, Instant closesAt) {}
