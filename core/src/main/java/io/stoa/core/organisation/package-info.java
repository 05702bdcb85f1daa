/** Organisations 单位 and their departments 部门: who provides entries, and for whom people act. */
@NullMarked
package io.stoa.core.organisation;

import org.jspecify.annotations.NullMarked;
