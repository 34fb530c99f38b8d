/** Paradigm: an interactive course on large language models. Each package below is one feature. */
package org.paradigm;
