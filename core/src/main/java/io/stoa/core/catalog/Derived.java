package io.stoa.core.catalog;

/** What is computed of a draft: the hash by which it is known again, and its plain columns. */
record Derived(String hash, EntryTexts texts) {}
