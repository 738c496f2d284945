/** The countries, areas and groups on record. */
@NullMarked
package nl.peildatum.query.countries;

import org.jspecify.annotations.NullMarked;
