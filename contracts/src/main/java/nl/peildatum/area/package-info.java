/**
 * Countries and their areas (<i>gebieden</i>): the gazetteer, how names are folded, and what became
 * of an area.
 */
// Words (docs/glossary.md): a gazetteer is the areas that are known and what they are called. The
// frozen table is the edition of ISO 3166-2 with which every record begins. A succession is that an
// area became others. A sequence is the number of an event in its country, from 1, without holes.
@NullMarked
package nl.peildatum.area;

import org.jspecify.annotations.NullMarked;
