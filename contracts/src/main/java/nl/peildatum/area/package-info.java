/**
 * Countries and their areas (<i>gebieden</i>): the gazetteer, how names are folded, and what became
 * of an area.
 */
@NullMarked
package nl.peildatum.area;

import org.jspecify.annotations.NullMarked;
