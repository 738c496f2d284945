/** Evidence of an answer (<i>bewijs</i>): bundles, and their verification without any service. */
@NullMarked
package nl.peildatum.evidence;

import org.jspecify.annotations.NullMarked;
