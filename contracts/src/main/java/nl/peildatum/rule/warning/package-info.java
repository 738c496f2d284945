/** What a decision leaves that its author may not have meant: recorded, never a refusal. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject.
@NullMarked
package nl.peildatum.rule.warning;

import org.jspecify.annotations.NullMarked;
