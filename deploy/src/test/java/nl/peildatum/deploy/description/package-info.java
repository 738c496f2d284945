/** The documents that the running product serves of itself. */
@NullMarked
package nl.peildatum.deploy.description;

import org.jspecify.annotations.NullMarked;
