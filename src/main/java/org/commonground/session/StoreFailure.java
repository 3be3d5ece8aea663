package org.commonground.session;

/** The store could not complete an operation. The message is a sentence for people that includes what to do. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public StoreFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StoreFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
