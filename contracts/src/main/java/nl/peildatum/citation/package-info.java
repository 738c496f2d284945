/** An index of the places in a record that name a document. */
@NullMarked
package nl.peildatum.citation;

import org.jspecify.annotations.NullMarked;
