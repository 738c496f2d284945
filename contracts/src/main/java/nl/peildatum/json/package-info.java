/** The one codec, and the form of problems: everything that is written as JSON. */
@NullMarked
package nl.peildatum.json;

import org.jspecify.annotations.NullMarked;
