/** The real parts that the tests run on, small. */
@NullMarked
package nl.peildatum.query.parts;

import org.jspecify.annotations.NullMarked;
