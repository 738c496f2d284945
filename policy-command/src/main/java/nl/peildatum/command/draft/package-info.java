/** Drafts of decisions and their approval by another person, with an audit trail of every step. */
@NullMarked
package nl.peildatum.command.draft;

import org.jspecify.annotations.NullMarked;
