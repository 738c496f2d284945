/** The query side: reads the topic, keeps what it read, answers questions. */
@NullMarked
package nl.peildatum.query;

import org.jspecify.annotations.NullMarked;
