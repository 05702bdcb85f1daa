/** What is held about a person, gathered from everywhere it is held 个人信息查询. */
@NullMarked
package io.stoa.core.personal;

import org.jspecify.annotations.NullMarked;
