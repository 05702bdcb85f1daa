/** What the portal is measured against: Spring MVC and Thymeleaf without anything else. */
@NullMarked
package io.stoa.samples.bare;

import org.jspecify.annotations.NullMarked;
