/** The timetable of a back-to-back video defence 背对背视频答辩, computed without the database. */
@NullMarked
package io.stoa.programmes.review.schedule;

import org.jspecify.annotations.NullMarked;
