/** The way in: from the topic to the documents and the view. */
@NullMarked
package nl.peildatum.query.intake;

import org.jspecify.annotations.NullMarked;
