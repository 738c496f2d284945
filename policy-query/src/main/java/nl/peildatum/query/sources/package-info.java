/** What rests on a source (<i>bron</i>). */
@NullMarked
package nl.peildatum.query.sources;

import org.jspecify.annotations.NullMarked;
