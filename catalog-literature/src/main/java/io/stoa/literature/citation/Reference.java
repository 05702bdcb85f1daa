package io.stoa.literature.citation;

/**
 * One reference 参考文献 of a list.
 *
 * @param id the id of the item
 * @param number its number in the list, from 1
 * @param label what stands before it in a numbered list, such as {@code [1]}; empty in other styles
 * @param text the reference without its label
 */
public record Reference(String id, int number, String label, String text) {}
