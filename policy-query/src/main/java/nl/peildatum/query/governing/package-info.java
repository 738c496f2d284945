/** Which policy governs a case: the days that the law names, and what the record proves of them. */
@NullMarked
package nl.peildatum.query.governing;

import org.jspecify.annotations.NullMarked;
