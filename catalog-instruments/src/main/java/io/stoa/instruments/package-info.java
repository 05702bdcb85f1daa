/** The register of large scientific instruments 大型科学仪器设备: descriptions, components, photos, duplicates. */
@NullMarked
package io.stoa.instruments;

import org.jspecify.annotations.NullMarked;
