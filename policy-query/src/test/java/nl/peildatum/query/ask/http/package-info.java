/** What holds over HTTP whatever is asked: headers, forms, languages, compression, slow clients. */
@NullMarked
package nl.peildatum.query.ask.http;

import org.jspecify.annotations.NullMarked;
