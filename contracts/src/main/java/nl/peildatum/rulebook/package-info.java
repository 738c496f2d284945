/** Every rule for recording a decision, asked at once. */
@NullMarked
package nl.peildatum.rulebook;

import org.jspecify.annotations.NullMarked;
