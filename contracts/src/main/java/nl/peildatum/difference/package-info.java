/**
 * Finds the differences between the answers of two records: about lanes, about areas, and about
 * lanes without any fact.
 */
@NullMarked
package nl.peildatum.difference;

import org.jspecify.annotations.NullMarked;
