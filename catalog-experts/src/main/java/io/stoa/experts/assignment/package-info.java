/** Which reviewers judge which applications: the assignment of greatest affinity, with its proof 评审专家最优指派. */
@NullMarked
package io.stoa.experts.assignment;

import org.jspecify.annotations.NullMarked;
