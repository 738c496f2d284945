/**
 * The answers for a person from one area: of the lanes on the path of the area, and of other areas
 * whose policy may also apply.
 */
@NullMarked
package nl.peildatum.areaanswer;

import org.jspecify.annotations.NullMarked;
