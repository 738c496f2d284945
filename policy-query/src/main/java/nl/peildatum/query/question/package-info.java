/** How questions are read: parameters, days, moments of the record. */
@NullMarked
package nl.peildatum.query.question;

import org.jspecify.annotations.NullMarked;
