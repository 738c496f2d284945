/** The decisions and lanes that rest on a source (<i>bron</i>). */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. To rest on a document is to name it as a source, as the document that decides, or as
// where the decision was published. A Set states a value, an End that none stands. A fact is live
// if it was neither replaced by a correction nor retracted, and stands on a day if it answers then.
@NullMarked
package nl.peildatum.query.sources;

import org.jspecify.annotations.NullMarked;
