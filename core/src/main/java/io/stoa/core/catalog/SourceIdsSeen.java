package io.stoa.core.catalog;

/**
 * Remembers which source ids a file has had, by 64 bits of a hash each, so that one that comes again is noticed. After four
 * million it takes no more in, which bounds it to 64 MB.
 */
final class SourceIdsSeen {

    private static final int MOST = 1 << 22;

    private long[] table = new long[1024];
    private int size;

    /** Notes a source id and tells whether it has come before. */
    boolean add(String source, String sourceId) {
        long hash = hash(source, sourceId);
        int at = find(hash);
        if (table[at] == hash) {
            return true;
        }
        if (size < MOST) {
            table[at] = hash;
            if (++size * 2 > table.length) {
                grow();
            }
        }
        return false;
    }

    private int find(long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                table[find(hash)] = hash;
            }
        }
    }

    /** FNV-1a, mixed by the finaliser of SplitMix64; never 0, which marks an empty place. */
    private static long hash(String source, String sourceId) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < source.length(); i++) {
            hash = (hash ^ source.charAt(i)) * 0x100000001b3L;
        }
        hash *= 0x100000001b3L;
        for (int i = 0; i < sourceId.length(); i++) {
            hash = (hash ^ sourceId.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
