/**
 * What the HTTP sides of both services share: headers, deadlines, problems of the container, tokens
 * of other issuers.
 */
@NullMarked
package nl.peildatum.web;

import org.jspecify.annotations.NullMarked;
