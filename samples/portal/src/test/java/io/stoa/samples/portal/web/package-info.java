@NullMarked
package io.stoa.samples.portal.web;

import org.jspecify.annotations.NullMarked;
