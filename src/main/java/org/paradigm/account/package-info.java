/**
 * People and guests: signing up and in, the token that a browser holds instead of a session, roles, and everything that
 * the course keeps about a person, to be taken away or erased.
 */
package org.paradigm.account;
