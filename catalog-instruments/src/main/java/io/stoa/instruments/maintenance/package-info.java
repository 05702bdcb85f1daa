/** Maintenance of instruments: problem reports, repairs and calibration 维修与检定校准. */
@NullMarked
package io.stoa.instruments.maintenance;

import org.jspecify.annotations.NullMarked;
