/** What the documents of the law are called, and where to find them. Depends on nothing. */
@NullMarked
package nl.peildatum.source;

import org.jspecify.annotations.NullMarked;
