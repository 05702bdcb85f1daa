package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.CallSummary;
import io.stoa.programmes.process.PublicProcessView;

/**
 * A call and where it stands.
 *
 * @param call the call
 * @param process where it stands
 */
record CallLine(CallSummary call, PublicProcessView process) {}
