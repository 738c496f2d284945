/** Which countries, areas and groups there are. */
@NullMarked
package nl.peildatum.query.countries;

import org.jspecify.annotations.NullMarked;
