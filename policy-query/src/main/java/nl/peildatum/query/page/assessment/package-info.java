/** The page of a case: which policy governs it, what was known when, and a dossier to print. */
@NullMarked
package nl.peildatum.query.page.assessment;

import org.jspecify.annotations.NullMarked;
