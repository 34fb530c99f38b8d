package org.paradigm.account;

/** Someone is not let in. */
class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    /** What may be said about it: never whether an account exists. */
    enum Reason {
        /** Name or password, code or link: which of them is not told. */
        WRONG,
        TOO_MANY,
        /** Told only to whoever knows the password. */
        LOCKED,
        BUSY
    }

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
