package io.stoa.experts.draw;

import io.stoa.core.error.Violation;
import java.util.List;

/**
 * A draw whose pool was committed, or that was refused.
 *
 * @param plan its plan
 * @param causes why it was refused; empty if it was committed
 */
record BegunDraw(DrawPlan plan, List<Violation> causes) {}
