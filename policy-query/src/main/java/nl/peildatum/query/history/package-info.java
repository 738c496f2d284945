/** The record of a country, and what started, ended or was recorded in a window. */
@NullMarked
package nl.peildatum.query.history;

import org.jspecify.annotations.NullMarked;
