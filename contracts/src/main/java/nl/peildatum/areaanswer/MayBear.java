package nl.peildatum.areaanswer;

import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;

/**
 * Policy of another area than those on the path of the area asked for (<i>kan ook gelden</i>),
 * which a person from there may come from as well, as far as this register can tell.
 */
public record MayBear(Area area, Answer answer) {}
