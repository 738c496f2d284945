/** Finds the path of an area: its parents, its predecessors and its successors. */
// Words (docs/glossary.md): a path is the areas whose lanes answer for an area, nearest first, up
// to the whole country.
@NullMarked
package nl.peildatum.lineage;

import org.jspecify.annotations.NullMarked;
