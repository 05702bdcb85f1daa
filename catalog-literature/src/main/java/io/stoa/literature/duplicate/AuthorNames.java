package io.stoa.literature.duplicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares lists of authors. A name agrees with another if one full part, which is not an initial, is the same and no
 * other part contradicts: J. Gray is Jim Gray and Gray, Jim. Where only the others contradict, as with Bob and Robert Gray
 * or a slip of the pen, it agrees by half.
 */
final class AuthorNames {

    private final List<Set<String>> names = new ArrayList<>();

    AuthorNames(List<String> authors) {
        for (String author : authors) {
            Set<String> parts = new HashSet<>();
            for (String part : Titles.fold(author).split(" ")) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            if (!parts.isEmpty()) {
                names.add(parts);
            }
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The longest part of the first name that stands, as the family name mostly is; empty if there is no author. */
    String leading() {
        String longest = "";
        if (!names.isEmpty()) {
            for (String part : names.get(0)) {
                boolean longer = part.length() > longest.length();
                if (longer || (part.length() == longest.length() && part.compareTo(longest) < 0)) {
                    longest = part;
                }
            }
        }
        return longest;
    }

    /** The share of names that agree; a list that ends early, as with "et al.", is not held against the other. */
    double similarity(AuthorNames other) {
        List<Set<String>> few = names.size() <= other.names.size() ? names : other.names;
        List<Set<String>> many = few == names ? other.names : names;
        boolean[] taken = new boolean[many.size()];
        double agreeing = 0;
        for (Set<String> name : few) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < taken.length && most < 1; i++) {
                double agreement = taken[i] ? 0 : agreement(name, many.get(i));
                if (agreement > most) {
                    best = i;
                    most = agreement;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                agreeing += most;
            }
        }
        double ofFew = agreeing / few.size();
        double ofAll = 2.0 * agreeing / (few.size() + many.size());
        return 0.5 * ofFew + 0.5 * ofAll;
    }

    private static double agreement(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean common = false;
        for (String part : one) {
            common |= part.length() > 1 && other.contains(part);
        }
        if (!common) {
            return 0;
        }
        return initialsAgree(one, other) || initialsAgree(other, one) ? 1 : 0.5;
    }

    /** Whether every part of one has a counterpart, in full or as an initial, in the other. */
    private static boolean initialsAgree(Set<String> one, Set<String> other) {
        int unmatched = 0;
        for (String part : one) {
            boolean found = other.contains(part)
                    || other.stream().anyMatch(with -> part.startsWith(with) || with.startsWith(part));
            unmatched += found ? 0 : 1;
        }
        return unmatched == 0 || (unmatched == 1 && one.size() > other.size());
    }
}
