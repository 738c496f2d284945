/**
 * What Maven cannot enforce: who may import whom, and the habits of the house. Each rule is proved
 * by a sample that breaks it.
 */
@NullMarked
package nl.peildatum.house;

import org.jspecify.annotations.NullMarked;
