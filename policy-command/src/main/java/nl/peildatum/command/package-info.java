/**
 * Recording decisions: the aggregate of each country, and what brings a decision into the store.
 */
@NullMarked
package nl.peildatum.command;

import org.jspecify.annotations.NullMarked;
