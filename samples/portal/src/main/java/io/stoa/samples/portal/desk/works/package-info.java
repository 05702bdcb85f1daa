/** Works that may be the same. */
@NullMarked
package io.stoa.samples.portal.desk.works;

import org.jspecify.annotations.NullMarked;
