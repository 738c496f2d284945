/** Recognises the identifiers of legal documents and their public addresses. */
@NullMarked
package nl.peildatum.source;

import org.jspecify.annotations.NullMarked;
