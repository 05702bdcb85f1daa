/** Applications, for those who apply. */
@NullMarked
package io.stoa.samples.portal.desk.application;

import org.jspecify.annotations.NullMarked;
