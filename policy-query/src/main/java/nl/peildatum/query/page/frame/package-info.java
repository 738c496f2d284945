/**
 * What every page for people has: its language and texts, its frame, its styles, and how a refusal
 * is shown.
 */
@NullMarked
package nl.peildatum.query.page.frame;

import org.jspecify.annotations.NullMarked;
