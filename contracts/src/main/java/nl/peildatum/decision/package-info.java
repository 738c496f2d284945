/** What is decided and recorded: instruments, acts, facts, areas. No framework, no clock. */
@NullMarked
package nl.peildatum.decision;

import org.jspecify.annotations.NullMarked;
