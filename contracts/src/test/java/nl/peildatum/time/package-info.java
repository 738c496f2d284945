/** The algebra alone, drawn: a letter a day. */
@NullMarked
package nl.peildatum.time;

import org.jspecify.annotations.NullMarked;
