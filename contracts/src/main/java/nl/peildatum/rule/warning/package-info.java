/** What a decision leaves that its author may not have meant: recorded, never a refusal. */
@NullMarked
package nl.peildatum.rule.warning;

import org.jspecify.annotations.NullMarked;
