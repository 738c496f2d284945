/** Which policy governs a case: days chosen by the law, and what the record proves about them. */
@NullMarked
package nl.peildatum.query.governing;

import org.jspecify.annotations.NullMarked;
