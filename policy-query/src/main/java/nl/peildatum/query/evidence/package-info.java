/** Serves bundles of evidence (<i>bewijs</i>) of answers that are pinned. */
@NullMarked
package nl.peildatum.query.evidence;

import org.jspecify.annotations.NullMarked;
