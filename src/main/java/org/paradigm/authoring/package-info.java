/** The content that is being served: read from files, read again when they change, each version of a quiz kept. */
package org.paradigm.authoring;
