/** Reads events from the topic, stores them as documents, and puts them into the view. */
@NullMarked
package nl.peildatum.query.intake;

import org.jspecify.annotations.NullMarked;
