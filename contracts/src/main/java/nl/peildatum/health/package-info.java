/** Threads that survive whatever their work throws, and what a process says of its own health. */
@NullMarked
package nl.peildatum.health;

import org.jspecify.annotations.NullMarked;
