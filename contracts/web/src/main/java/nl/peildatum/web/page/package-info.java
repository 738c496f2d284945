/**
 * What the pages of both services share: their frame, texts and styles, and the words for policy.
 */
@NullMarked
package nl.peildatum.web.page;

import org.jspecify.annotations.NullMarked;
