package io.stoa.literature.citation;

/** The form in which references are written. */
public enum CitationFormat {
    /** Plain text. */
    TEXT("text"),
    /** HTML in which everything but CSL's italics, bold, sub- and superscript is escaped. */
    HTML("html");

    private final String engineName;

    CitationFormat(String engineName) {
        this.engineName = engineName;
    }

    String engineName() {
        return engineName;
    }
}
