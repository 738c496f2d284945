/** The answers, told by example. */
@NullMarked
package nl.peildatum.answer;

import org.jspecify.annotations.NullMarked;
