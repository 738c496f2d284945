/** Decision files into the register, through the public API and nothing else. */
@NullMarked
package nl.peildatum.deploy.importing;

import org.jspecify.annotations.NullMarked;
