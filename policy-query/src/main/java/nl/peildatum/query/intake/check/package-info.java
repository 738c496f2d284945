/** Checks the documents of this node against the topic, byte by byte. */
@NullMarked
package nl.peildatum.query.intake.check;

import org.jspecify.annotations.NullMarked;
