/** What the course has changed: two parallel forms, sat before and after it, and the difference with its uncertainty. */
@NullMarked
package org.paradigm.gain;

import org.jspecify.annotations.NullMarked;
