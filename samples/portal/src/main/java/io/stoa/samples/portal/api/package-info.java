/** The REST API under {@code /api/v1}: JSON over Stoa's services, described by OpenAPI. */
@NullMarked
package io.stoa.samples.portal.api;

import org.jspecify.annotations.NullMarked;
