/** Finds the path of an area: its parents, its predecessors and its successors. */
@NullMarked
package nl.peildatum.lineage;

import org.jspecify.annotations.NullMarked;
