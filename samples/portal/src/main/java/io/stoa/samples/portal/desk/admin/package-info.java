/** Audit trail, jobs and organisations. */
@NullMarked
package io.stoa.samples.portal.desk.admin;

import org.jspecify.annotations.NullMarked;
