/** What is decided, by whom, about which country and which of its areas. */
@NullMarked
package nl.peildatum.decision;

import org.jspecify.annotations.NullMarked;
