/** The rules of a decision: its file and the record go in, statements or violations come out. */
@NullMarked
package nl.peildatum.rule;

import org.jspecify.annotations.NullMarked;
