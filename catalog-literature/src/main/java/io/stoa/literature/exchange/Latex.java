package io.stoa.literature.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text of BibTeX and what it prints: accents, letters, signs and Greek; commands that only format are left away, unknown
 * ones are kept as written. What {@link #written} writes, {@link #read} gives back. jbibtex's own reader of LaTeX knows
 * no Chinese and stops at {@code &} and {@code $}.
 */
final class Latex {

    private static final Map<Character, Character> ACCENTS = new HashMap<>();
    private static final Map<String, String> SIGNS = new HashMap<>();
    private static final Set<String> FORMATS = Set.of(
            "emph",
            "textit",
            "textbf",
            "textrm",
            "textsc",
            "texttt",
            "textsf",
            "textup",
            "textnormal",
            "textmd",
            "text",
            "mathrm",
            "mathbf",
            "mathit",
            "mathcal",
            "mathsf",
            "mbox",
            "hbox",
            "ensuremath",
            "url",
            "path",
            "uppercase",
            "lowercase",
            "MakeUppercase",
            "MakeLowercase",
            "protect",
            "relax",
            "noopsort",
            "bf",
            "it",
            "em",
            "sc",
            "rm",
            "tt",
            "sf",
            "bibinfo",
            "natexlab",
            "enquote",
            "nolinkurl",
            "left",
            "right",
            "displaystyle");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    static {
        String marks =
                "`\u0300'\u0301^\u0302~\u0303=\u0304u\u0306.\u0307\"\u0308r\u030aH\u030bv\u030cd\u0323c\u0327k\u0328b\u0331";
        for (int i = 0; i < marks.length(); i += 2) {
            ACCENTS.put(marks.charAt(i), marks.charAt(i + 1));
        }
        String[] signs = {
            "ss",
            "ß",
            "SS",
            "SS",
            "o",
            "ø",
            "O",
            "Ø",
            "l",
            "ł",
            "L",
            "Ł",
            "ae",
            "æ",
            "AE",
            "Æ",
            "oe",
            "œ",
            "OE",
            "Œ",
            "aa",
            "å",
            "AA",
            "Å",
            "i",
            "ı",
            "j",
            "ȷ",
            "dh",
            "ð",
            "DH",
            "Ð",
            "th",
            "þ",
            "TH",
            "Þ",
            "dj",
            "đ",
            "DJ",
            "Đ",
            "ng",
            "ŋ",
            "NG",
            "Ŋ",
            "S",
            "§",
            "P",
            "¶",
            "copyright",
            "©",
            "textcopyright",
            "©",
            "textregistered",
            "®",
            "texttrademark",
            "™",
            "pounds",
            "£",
            "euro",
            "€",
            "texteuro",
            "€",
            "textyen",
            "¥",
            "ldots",
            "…",
            "dots",
            "…",
            "textellipsis",
            "…",
            "cdots",
            "⋯",
            "textendash",
            "–",
            "textemdash",
            "—",
            "textquoteleft",
            "‘",
            "textquoteright",
            "’",
            "textquotedblleft",
            "“",
            "textquotedblright",
            "”",
            "textquotesingle",
            "'",
            "textquotedbl",
            "\"",
            "guillemotleft",
            "«",
            "guillemotright",
            "»",
            "quotedblbase",
            "„",
            "glqq",
            "„",
            "grqq",
            "“",
            "flqq",
            "«",
            "frqq",
            "»",
            "textbackslash",
            "\\",
            "backslash",
            "\\",
            "textasciitilde",
            "~",
            "textasciicircum",
            "^",
            "textbraceleft",
            "{",
            "textbraceright",
            "}",
            "lbrace",
            "{",
            "rbrace",
            "}",
            "textbar",
            "|",
            "textless",
            "<",
            "textgreater",
            ">",
            "textunderscore",
            "_",
            "textdollar",
            "$",
            "slash",
            "/",
            "degree",
            "°",
            "textdegree",
            "°",
            "textmu",
            "µ",
            "micro",
            "µ",
            "textnumero",
            "№",
            "textperiodcentered",
            "·",
            "textbullet",
            "•",
            "times",
            "×",
            "div",
            "÷",
            "pm",
            "±",
            "mp",
            "∓",
            "cdot",
            "·",
            "circ",
            "°",
            "leq",
            "≤",
            "le",
            "≤",
            "geq",
            "≥",
            "ge",
            "≥",
            "neq",
            "≠",
            "ne",
            "≠",
            "approx",
            "≈",
            "sim",
            "∼",
            "simeq",
            "≃",
            "equiv",
            "≡",
            "infty",
            "∞",
            "partial",
            "∂",
            "nabla",
            "∇",
            "int",
            "∫",
            "sum",
            "∑",
            "prod",
            "∏",
            "sqrt",
            "√",
            "rightarrow",
            "→",
            "to",
            "→",
            "leftarrow",
            "←",
            "leftrightarrow",
            "↔",
            "Rightarrow",
            "⇒",
            "in",
            "∈",
            "subset",
            "⊂",
            "cup",
            "∪",
            "cap",
            "∩",
            "forall",
            "∀",
            "exists",
            "∃",
            "emptyset",
            "∅",
            "ell",
            "ℓ",
            "hbar",
            "ℏ",
            "prime",
            "′",
            "dagger",
            "†",
            "star",
            "⋆",
            "ast",
            "∗",
            "otimes",
            "⊗",
            "oplus",
            "⊕",
            "perp",
            "⊥",
            "parallel",
            "∥",
            "langle",
            "⟨",
            "rangle",
            "⟩",
            "quad",
            " ",
            "qquad",
            " ",
            "alpha",
            "α",
            "beta",
            "β",
            "gamma",
            "γ",
            "delta",
            "δ",
            "epsilon",
            "ϵ",
            "varepsilon",
            "ε",
            "zeta",
            "ζ",
            "eta",
            "η",
            "theta",
            "θ",
            "vartheta",
            "ϑ",
            "iota",
            "ι",
            "kappa",
            "κ",
            "lambda",
            "λ",
            "mu",
            "μ",
            "nu",
            "ν",
            "xi",
            "ξ",
            "pi",
            "π",
            "rho",
            "ρ",
            "varrho",
            "ϱ",
            "sigma",
            "σ",
            "varsigma",
            "ς",
            "tau",
            "τ",
            "upsilon",
            "υ",
            "phi",
            "ϕ",
            "varphi",
            "φ",
            "chi",
            "χ",
            "psi",
            "ψ",
            "omega",
            "ω",
            "Gamma",
            "Γ",
            "Delta",
            "Δ",
            "Theta",
            "Θ",
            "Lambda",
            "Λ",
            "Xi",
            "Ξ",
            "Pi",
            "Π",
            "Sigma",
            "Σ",
            "Upsilon",
            "Υ",
            "Phi",
            "Φ",
            "Psi",
            "Ψ",
            "Omega",
            "Ω",
            "TeX",
            "TeX",
            "LaTeX",
            "LaTeX",
            "par",
            "\n",
            "newline",
            "\n"
        };
        for (int i = 0; i < signs.length; i += 2) {
            SIGNS.put(signs[i], signs[i + 1]);
        }
    }

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean math;

    private Latex(String text) {
        this.text = text;
    }

    /** What a text prints. */
    static String read(String text) {
        Latex latex = new Latex(text);
        while (latex.at < text.length()) {
            latex.step();
        }
        String plain = latex.out.toString();
        // Composed only where something was composed here: other characters are the author's.
        return text.indexOf('\\') < 0 ? plain : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private void step() {
        char c = text.charAt(at++);
        switch (c) {
            case '\\' -> command();
            case '{', '}' -> {}
            case '$' -> math = !math;
            case '~' -> out.append(' ');
            case '-' -> run('-', "–", "—");
            case '`' -> run('`', "“", "“");
            case '\'' -> run('\'', "”", "”");
            case '^' -> script(SUPERSCRIPTS, c);
            case '_' -> script(SUBSCRIPTS, c);
            default -> {
                if (Character.isWhitespace(c)) {
                    blank();
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        out.append(' ');
    }

    private void run(char c, String two, String three) {
        int count = 1;
        while (count < 3 && at < text.length() && text.charAt(at) == c) {
            count++;
            at++;
        }
        boolean quotes = c != '-' && count == 3;
        out.append(count == 1 ? String.valueOf(c) : count == 2 || quotes ? two : three);
        at -= quotes ? 1 : 0;
    }

    /** Digits high or low, as in formulas of chemistry. */
    private void script(String digits, char sign) {
        int start = at;
        String argument = math ? argument() : "";
        boolean numeric = !argument.isEmpty() && argument.chars().allMatch(d -> d >= '0' && d <= '9');
        if (numeric) {
            argument.chars().forEach(d -> out.append(digits.charAt(d - '0')));
        } else {
            at = start;
            out.append(sign);
        }
    }

    private void command() {
        if (at == text.length()) {
            out.append('\\');
            return;
        }
        String name = name();
        Character accent = name.length() == 1 ? ACCENTS.get(name.charAt(0)) : null;
        if (accent != null && at < text.length()) {
            accented(accent);
        } else if (SIGNS.containsKey(name)) {
            out.append(SIGNS.get(name));
        } else if (name.equals("textsuperscript") || name.equals("textsubscript")) {
            boolean before = math;
            math = true;
            script(name.equals("textsubscript") ? SUBSCRIPTS : SUPERSCRIPTS, ' ');
            math = before;
        } else if (name.equals("href")) {
            argument();
        } else if (!Character.isLetter(name.charAt(0))) {
            sign(name.charAt(0));
        } else if (!FORMATS.contains(name)) {
            out.append('\\').append(name);
        }
    }

    /** A command's name; blanks behind letters belong to it. */
    private String name() {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            at++;
            return text.substring(start, at);
        }
        String name = text.substring(start, at);
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (text.startsWith("{}", at)) {
            at += 2;
        }
        return name;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void sign(char c) {
        switch (c) {
            case '\\' -> out.append(' ');
            case ',', ';', ':', ' ', '\n' -> out.append(' ');
            case '-', '/', '!', '(', ')', '[', ']' -> {}
            default -> out.append(c);
        }
    }

    private void accented(char accent) {
        String base = read(argument());
        if (base.isEmpty()) {
            return;
        }
        int first = base.codePointAt(0);
        String letter = first == 'ı' ? "i" : first == 'ȷ' ? "j" : Character.toString(first);
        out.append(Normalizer.normalize(letter + accent, Normalizer.Form.NFC));
        out.append(base.substring(Character.charCount(first)));
    }

    /** The group, command or character that comes next. */
    private String argument() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at == text.length()) {
            return "";
        }
        int start = at;
        char c = text.charAt(at);
        if (c == '{') {
            int end = closing(at);
            at = Math.min(end + 1, text.length());
            return text.substring(start + 1, end);
        }
        if (c == '\\') {
            at++;
            if (at < text.length()) {
                name();
            }
            return text.substring(start, at);
        }
        at = text.offsetByCodePoints(at, 1);
        return text.substring(start, at);
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The text in such a way that it prints as it is; letters and signs beyond ASCII are written as they are. */
    static String written(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escaped = escaped(c, before);
            if (escaped == null) {
                out.append(c);
            } else {
                out.append(escaped);
            }
            before = c;
        }
        return out.toString();
    }

    private static @Nullable String escaped(char c, char before) {
        return switch (c) {
            case '&', '%', '$', '#', '_' -> "\\" + c;
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '\\' -> "\\textbackslash{}";
            case '\n' -> "\\par{}";
            case '-', '`', '\'' -> before == c ? "{}" + c : null;
            case ' ' -> before == ' ' || before == '\n' ? "\\ " : null;
            default -> null;
        };
    }
}
