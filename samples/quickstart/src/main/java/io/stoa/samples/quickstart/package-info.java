/** A plain Java SE host of Stoa in one main class. */
package io.stoa.samples.quickstart;
