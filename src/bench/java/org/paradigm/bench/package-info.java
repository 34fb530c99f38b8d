/** How fast the product is, and what it takes: load from outside, beside a plain nginx and pgbench. */
package org.paradigm.bench;
