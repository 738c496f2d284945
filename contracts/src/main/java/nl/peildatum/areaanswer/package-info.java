/**
 * What a person from one area is told: the lanes on its path, and policy of other areas that may
 * hold too.
 */
@NullMarked
package nl.peildatum.areaanswer;

import org.jspecify.annotations.NullMarked;
