/** Requests that no well-meaning client sends: well-formed, malformed, and in between. */
@NullMarked
package nl.peildatum.deploy.hostile.attack;

import org.jspecify.annotations.NullMarked;
