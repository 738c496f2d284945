/** The records as this node knows them: one immutable snapshot for each country. */
@NullMarked
package nl.peildatum.query.view;

import org.jspecify.annotations.NullMarked;
