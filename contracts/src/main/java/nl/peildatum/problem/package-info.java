/** Problems of refused or failed requests, in the form of RFC 9457. */
@NullMarked
package nl.peildatum.problem;

import org.jspecify.annotations.NullMarked;
