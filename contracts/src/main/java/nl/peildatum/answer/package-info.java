/** The answer about one lane on one day: its status by the table of statuses, with the reason. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A verdict is what is answered of one lane on one day: status, value, fact and reason. A
// reading is a verdict without its reason. Coverage is the days for which the register claims to
// be complete.
@NullMarked
package nl.peildatum.answer;

import org.jspecify.annotations.NullMarked;
