/** Rules for acts about acts: corrections, retractions, annulments. */
@NullMarked
package nl.peildatum.rule.correction;

import org.jspecify.annotations.NullMarked;
