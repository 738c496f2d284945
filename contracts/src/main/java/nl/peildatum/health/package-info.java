/** Threads that restart after any failure, and the health that a process reports. */
@NullMarked
package nl.peildatum.health;

import org.jspecify.annotations.NullMarked;
