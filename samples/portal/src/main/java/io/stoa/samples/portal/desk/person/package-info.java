/** What is held about the person who asks. */
@NullMarked
package io.stoa.samples.portal.desk.person;

import org.jspecify.annotations.NullMarked;
