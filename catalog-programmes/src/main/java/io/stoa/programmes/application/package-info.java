/** Applications to calls 项目申报. */
@NullMarked
package io.stoa.programmes.application;

import org.jspecify.annotations.NullMarked;
