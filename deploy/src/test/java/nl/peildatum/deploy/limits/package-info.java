/** Decisions at every bound of what is accepted, on the whole product as a process. */
@NullMarked
package nl.peildatum.deploy.limits;

import org.jspecify.annotations.NullMarked;
