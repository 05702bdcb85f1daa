package io.stoa.literature.duplicate;

import java.util.Arrays;

/**
 * Gathers the records that have something rare in common, so that not every record need be compared with every other:
 * an identifier, one of the rarest words of the title, two of its rarer words, the first author together with the year or
 * the beginning of the title. A block that is larger than the limit says too little and is left out; its records meet in
 * a smaller one.
 */
final class Blocks {

    /** Records are numbered by 24 bits of a key, so one run takes this many. */
    static final int MAX_RECORDS = (1 << 24) - 1;

    private static final int NUMBER_BITS = 24;
    private static final int SINGLE = 3;
    private static final int PAIRED = 5;

    private final int blockSize;
    private long[] keys = new long[4096];
    private int size;

    Blocks(int blockSize) {
        this.blockSize = blockSize;
    }

    void add(int number, Prepared record) {
        for (String identifier : record.record.identifiers()) {
            put(hash(1, identifier.hashCode(), identifier.length()), number);
        }
        int[] rare = record.byRarity;
        for (int i = 0; i < Math.min(SINGLE, rare.length); i++) {
            put(hash(2, rare[i], 0), number);
        }
        for (int i = 0; i < Math.min(PAIRED, rare.length); i++) {
            for (int j = i + 1; j < Math.min(PAIRED, rare.length); j++) {
                put(hash(3, Math.min(rare[i], rare[j]), Math.max(rare[i], rare[j])), number);
            }
        }
        put(hash(4, record.title.hashCode(), record.title.length()), number);
        String author = record.authors.leading();
        if (!author.isEmpty()) {
            Integer year = record.record.year();
            put(hash(5, author.hashCode(), year == null ? 0 : year), number);
            int space = record.title.indexOf(' ');
            String first = space < 0 ? record.title : record.title.substring(0, space);
            put(hash(6, author.hashCode(), first.hashCode()), number);
        }
    }

    /**
     * Every pair of records that share a block, once, as two numbers in one: the smaller in the upper half.
     *
     * @param split the number of the first record of the second list; pairs within one list are left out; 0 for one list
     * @return the pairs, ascending
     */
    long[] pairs(int split) {
        Arrays.sort(keys, 0, size);
        PairList pairs = new PairList();
        for (int start = 0; start < size; ) {
            int end = start + 1;
            while (end < size && keys[end] >>> NUMBER_BITS == keys[start] >>> NUMBER_BITS) {
                end++;
            }
            if (end - start > 1 && end - start <= blockSize) {
                addPairs(start, end, split, pairs);
            }
            start = end;
        }
        return pairs.all();
    }

    private void addPairs(int start, int end, int split, PairList pairs) {
        for (int i = start; i < end; i++) {
            int first = number(keys[i]);
            for (int j = i + 1; j < end; j++) {
                int second = number(keys[j]);
                if (first != second && (split == 0 || (first < split && second >= split))) {
                    pairs.add(((long) first << 32) | second);
                }
            }
        }
    }

    private void put(long hash, int number) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = (hash << NUMBER_BITS) | number;
    }

    private static int number(long key) {
        return (int) (key & MAX_RECORDS);
    }

    /** Mixes by the finaliser of SplitMix64; the lower 40 bits are kept. */
    private static long hash(int kind, int first, int second) {
        long mixed = ((long) first << 32 ^ (second & 0xffffffffL)) + kind * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static final class PairList {

        private long[] pairs = new long[4096];
        private int size;

        void add(long pair) {
            if (size == pairs.length) {
                size = distinct();
                if (size > pairs.length / 2) {
                    pairs = Arrays.copyOf(pairs, pairs.length * 2);
                }
            }
            pairs[size++] = pair;
        }

        long[] all() {
            return Arrays.copyOf(pairs, distinct());
        }

        private int distinct() {
            Arrays.sort(pairs, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    pairs[kept++] = pairs[i];
                }
            }
            return kept;
        }
    }
}
