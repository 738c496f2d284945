/** What holds for the tests of every module. */
@NullMarked
package nl.peildatum.testing;

import org.jspecify.annotations.NullMarked;
