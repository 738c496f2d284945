/** Drafts, their approval, and the audit trail over HTTP. */
@NullMarked
package nl.peildatum.command.draft.http;

import org.jspecify.annotations.NullMarked;
