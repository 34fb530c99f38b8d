package org.paradigm.account;

/** Someone has signed up with this email already. */
class EmailTaken extends RuntimeException {
    private static final long serialVersionUID = 1;
}
