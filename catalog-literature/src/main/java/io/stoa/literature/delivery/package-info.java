/**
 * Document delivery 文献传递 by ISO 18626, at the requesting and at the supplying library: requests that go from supplier to
 * supplier, group accounts with quotas, delivery links, statistics.
 */
@NullMarked
package io.stoa.literature.delivery;

import org.jspecify.annotations.NullMarked;
