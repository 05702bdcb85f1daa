package io.stoa.oai;

/** An error that the protocol knows, OAI-PMH 2.0, section 3.6. Its texts are English, as the protocol's are. */
final class OaiError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    OaiError(String code, String text) {
        super(text);
        this.code = code;
    }

    String code() {
        return code;
    }

    static OaiError badArgument(String text) {
        return new OaiError("badArgument", text);
    }

    static OaiError badToken(String text) {
        return new OaiError("badResumptionToken", text);
    }
}
