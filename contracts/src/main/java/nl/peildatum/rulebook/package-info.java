/** Checks a decision file against every rule for recording a decision. */
@NullMarked
package nl.peildatum.rulebook;

import org.jspecify.annotations.NullMarked;
