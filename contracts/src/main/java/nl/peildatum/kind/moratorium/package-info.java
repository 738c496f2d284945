/** The decision moratorium and the departure moratorium, articles 43 and 45(4) Vw 2000. */
@NullMarked
package nl.peildatum.kind.moratorium;

import org.jspecify.annotations.NullMarked;
