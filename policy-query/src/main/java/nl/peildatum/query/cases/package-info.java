/** Which policy governs a case: assessments, and what is kept to make many of them. */
@NullMarked
package nl.peildatum.query.cases;

import org.jspecify.annotations.NullMarked;
