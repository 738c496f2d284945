/** What differs between two questions, and which decisions and days made the difference. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A verdict is what is answered of one lane on one day: status, value, fact and reason. A
// reading is a verdict without its reason.
@NullMarked
package nl.peildatum.query.compare;

import org.jspecify.annotations.NullMarked;
