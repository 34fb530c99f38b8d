/** The product as it runs: the built WAR in a real server, with a real PostgreSQL, seen from outside. */
package org.paradigm.running;
