/** Imports decision files into a register through its public API. */
@NullMarked
package nl.peildatum.deploy.importing;

import org.jspecify.annotations.NullMarked;
