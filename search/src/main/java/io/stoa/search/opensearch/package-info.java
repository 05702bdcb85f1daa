/** The index in an OpenSearch cluster, shared by all nodes of a platform. */
@NullMarked
package io.stoa.search.opensearch;

import org.jspecify.annotations.NullMarked;
