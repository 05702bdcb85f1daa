package io.stoa.core.code;

import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.text.LocalizedText;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a hierarchical code list (代码表), held in memory. Immutable, and safe for use by several threads.
 *
 * <p>The order of codes is that of the file they were loaded from. A code is <em>within</em> itself and within every
 * code above it; counts roll up along this relation.
 */
public final class CodeList {

    private final CodeListDraft header;
    private final List<Code> codes;
    private final Map<String, Code> byCode;
    private final CodeTree tree;

    CodeList(CodeListDraft header, Collection<Code> codes) {
        this.header = header;
        Map<String, Code> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(code.code(), code));
        this.codes = List.copyOf(all.values());
        this.byCode = all;
        this.tree = new CodeTree(all);
    }

    /**
     * Reads a version from CSV (UTF-8, comma-separated, RFC 4180) without storing it. Columns, in any order:
     * {@code code}; {@code parent}; {@code label_<language>}, one or more, that of the title's source language
     * filled in every row; {@code deprecated} (true, false, yes, no, 1, 0, 是, 否 or empty); {@code replaced_by},
     * codes separated by {@code |}. Only {@code code} and one label column must be there.
     *
     * @param header what the version is called
     * @param csv the codes, at most 64 MB and 200,000 rows; not closed
     * @return the version
     * @throws io.stoa.core.error.RuleViolationException with a violation per faulty row (the first 100), such as an
     *     unknown parent, a cycle, a code that occurs twice or a missing label
     * @throws io.stoa.core.error.UnreadableInputException if it is not CSV, not UTF-8 or too large
     */
    public static CodeList readCsv(CodeListDraft header, InputStream csv) {
        return new CodeListCsv(header).read(csv);
    }

    /**
     * {@return the list's name}
     */
    public String name() {
        return header.list();
    }

    /**
     * {@return the version's name}
     */
    public String version() {
        return header.version();
    }

    /**
     * {@return the list's title}
     */
    public LocalizedText title() {
        return header.title();
    }

    /**
     * {@return the first day on which the version is in force}
     */
    public LocalDate effectiveFrom() {
        return header.effectiveFrom();
    }

    /**
     * {@return the first day on which the version is no longer in force, or null if that is open}
     */
    public @Nullable LocalDate effectiveUntil() {
        return header.effectiveUntil();
    }

    /**
     * {@return how many codes there are}
     */
    public int size() {
        return byCode.size();
    }

    /**
     * {@return all codes, in order}
     */
    public List<Code> codes() {
        return codes;
    }

    /**
     * A code, if it exists.
     *
     * @param code the code
     * @return it, or null
     */
    public @Nullable Code find(String code) {
        return byCode.get(code);
    }

    /**
     * A code that must exist.
     *
     * @param code the code
     * @return it, deprecated or not
     * @throws NotFoundException if this version does not have it
     */
    public Code code(String code) {
        Code found = byCode.get(code);
        if (found == null) {
            throw new NotFoundException(
                    Message.of("core.code.not-found", "code", code, "list", name(), "version", version()));
        }
        return found;
    }

    /**
     * What a code means.
     *
     * @param code the code
     * @param reader the reader's language
     * @return its label in this language, or in the list's where there is none
     * @throws NotFoundException if this version does not have the code
     */
    public String label(String code, Locale reader) {
        return code(code).label().text(reader);
    }

    /**
     * {@return the codes at the top, in order}
     */
    public List<Code> roots() {
        return codes(tree.roots());
    }

    /**
     * The codes right below one.
     *
     * @param code the code
     * @return its children, in order
     * @throws NotFoundException if this version does not have the code
     */
    public List<Code> children(String code) {
        code(code);
        return codes(tree.children(code));
    }

    /**
     * The codes above one.
     *
     * @param code the code
     * @return its parent first, the top last; empty at the top
     * @throws NotFoundException if this version does not have the code
     */
    public List<Code> ancestors(String code) {
        List<Code> above = new ArrayList<>();
        for (String parent = code(code).parent();
                parent != null;
                parent = code(parent).parent()) {
            above.add(code(parent));
        }
        return List.copyOf(above);
    }

    /**
     * The codes below one, at any depth.
     *
     * @param code the code
     * @return each code before those below it, siblings in order; without the code itself
     * @throws NotFoundException if this version does not have the code
     */
    public List<Code> descendants(String code) {
        code(code);
        return codes(tree.within(code)).subList(1, tree.within(code).size());
    }

    /**
     * The codes that count as a code: itself and all below it, as a query for the code wants them.
     *
     * @param code the code
     * @return the codes within it, itself first
     * @throws NotFoundException if this version does not have the code
     */
    public Set<String> within(String code) {
        code(code);
        return new LinkedHashSet<>(tree.within(code));
    }

    /**
     * Whether a code is another or below it.
     *
     * @param code the code
     * @param ancestor the other
     * @return true if so
     * @throws NotFoundException if this version does not have one of them
     */
    public boolean isWithin(String code, String ancestor) {
        code(code);
        code(ancestor);
        return tree.isWithin(code, ancestor);
    }

    /**
     * Rolls numbers up: each code gets its own number and those of all codes below it.
     *
     * @param numbers a number by code, such as a count
     * @return the sum by code, for every code that has one other than zero
     * @throws NotFoundException if this version does not have one of the codes
     */
    public Map<String, Long> rollUp(Map<String, Long> numbers) {
        Map<String, Long> sums = new HashMap<>();
        numbers.forEach((code, number) -> {
            for (String at = code; at != null; at = code(at).parent()) {
                sums.merge(at, number, Math::addExact);
            }
        });
        sums.values().removeIf(sum -> sum == 0);
        return Map.copyOf(sums);
    }

    /**
     * The codes to use today for one that may be deprecated.
     *
     * @param code the code
     * @return the code itself if it is not deprecated, else what replaces it, through any number of steps; empty if
     *     it was dropped without replacement
     * @throws NotFoundException if this version does not have the code
     */
    public List<Code> resolve(String code) {
        Set<Code> current = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<Code> open = new ArrayDeque<>(List.of(code(code)));
        while (!open.isEmpty()) {
            Code next = open.remove();
            if (!next.deprecated()) {
                current.add(next);
            } else if (seen.add(next.code())) {
                next.replacedBy().forEach(replacement -> open.add(code(replacement)));
            }
        }
        return List.copyOf(current);
    }

    @Override
    public String toString() {
        return name() + " " + version() + " (" + size() + " codes)";
    }

    CodeListDraft header() {
        return header;
    }

    private List<Code> codes(List<String> names) {
        return names.stream().map(this::code).toList();
    }
}
