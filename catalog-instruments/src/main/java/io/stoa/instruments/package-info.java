/** Large scientific instruments 大型科学仪器设备 shared among institutions: what they are and where they stand. */
@NullMarked
package io.stoa.instruments;

import org.jspecify.annotations.NullMarked;
