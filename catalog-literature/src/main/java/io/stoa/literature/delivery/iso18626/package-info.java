/** The messages of ISO 18626 (interlibrary loan transactions), version 1.2 of 2017: what they say, how they are written and read. */
@NullMarked
package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.NullMarked;
