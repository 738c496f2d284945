/**
 * The laws of time, held against a naive painter on thousands of made-up records. What is public
 * here, the tests of the running product use too.
 */
@NullMarked
package nl.peildatum.law;

import org.jspecify.annotations.NullMarked;
