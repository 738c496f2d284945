/** Questions about cases over HTTP: assessments, and receipts given again. */
@NullMarked
package nl.peildatum.query.assessment;

import org.jspecify.annotations.NullMarked;
