/** The whole product on its embedded parts, tried as anyone would: over HTTP. */
@NullMarked
package nl.peildatum.deploy.wire;

import org.jspecify.annotations.NullMarked;
