/** Questions about cases over HTTP: assessments, receipts given again, hindsight. */
@NullMarked
package nl.peildatum.query.assessment;

import org.jspecify.annotations.NullMarked;
