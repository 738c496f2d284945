/** The decisions and lanes that rest on a source (<i>bron</i>). */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject.
@NullMarked
package nl.peildatum.query.sources;

import org.jspecify.annotations.NullMarked;
