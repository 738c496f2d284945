/**
 * The content of decisions: instruments, statements, policy facts, and what can be wrong with them.
 */
@NullMarked
package nl.peildatum.decision;

import org.jspecify.annotations.NullMarked;
