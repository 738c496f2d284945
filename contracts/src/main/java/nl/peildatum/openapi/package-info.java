/** The OpenAPI document of both services, put together from what is written and from the kinds. */
@NullMarked
package nl.peildatum.openapi;

import org.jspecify.annotations.NullMarked;
