/** What became known after a moment, and which sort of it changes a reading. */
// Words (docs/glossary.md): a reading is a verdict without its reason.
@NullMarked
package nl.peildatum.query.laterknowledge;

import org.jspecify.annotations.NullMarked;
