/** The verifier of evidence in JavaScript, and its page. */
@NullMarked
package nl.peildatum.deploy.verifier;

import org.jspecify.annotations.NullMarked;
