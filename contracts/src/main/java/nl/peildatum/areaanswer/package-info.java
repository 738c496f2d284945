/**
 * The answers for a person from one area: of the lanes on the path of the area, and of other areas
 * whose policy may also apply.
 */
// Words (docs/glossary.md): a path is the areas whose lanes answer for an area, nearest first, up
// to the whole country. A verdict is what is answered of one lane on one day: status, value, fact
// and reason. A reading is a verdict without its reason. A Subject is the kind and subject of a
// lane without its area. A Set states a value, an End that none stands. A fact is live if it was
// neither replaced by a correction nor retracted, and stands on a day if it answers on that day.
@NullMarked
package nl.peildatum.areaanswer;

import org.jspecify.annotations.NullMarked;
