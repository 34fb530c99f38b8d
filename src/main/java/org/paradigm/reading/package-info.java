/** Where it all meets for a learner: the course map, the lesson page, the glossary; and for instructors, the state of the content. */
package org.paradigm.reading;
