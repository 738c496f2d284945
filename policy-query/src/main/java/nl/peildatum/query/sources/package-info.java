/** The decisions and lanes that rest on a source (<i>bron</i>). */
@NullMarked
package nl.peildatum.query.sources;

import org.jspecify.annotations.NullMarked;
