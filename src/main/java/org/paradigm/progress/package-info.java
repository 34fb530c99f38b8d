/** What a learner has read so far, and where to go on. */
package org.paradigm.progress;
