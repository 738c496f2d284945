/** What this node knows: one immutable snapshot for each country. */
@NullMarked
package nl.peildatum.query.view;

import org.jspecify.annotations.NullMarked;
