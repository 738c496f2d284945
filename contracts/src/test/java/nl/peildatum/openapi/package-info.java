/** Answers over HTTP held against the document that describes them. */
@NullMarked
package nl.peildatum.openapi;

import org.jspecify.annotations.NullMarked;
