/** Where documents are named in a record. */
@NullMarked
package nl.peildatum.citation;

import org.jspecify.annotations.NullMarked;
