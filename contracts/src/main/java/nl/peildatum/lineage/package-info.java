/** The path from an area: what it lies in, what it came from and what became of it. */
@NullMarked
package nl.peildatum.lineage;

import org.jspecify.annotations.NullMarked;
