/** Answers that earlier builds gave as final, which this build gives again byte for byte. */
@NullMarked
package nl.peildatum.query.corpus;

import org.jspecify.annotations.NullMarked;
