package nl.peildatum.areaanswer;

import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;

/**
 * Policy of an area outside the path of the area asked for (<i>kan ook gelden</i>), from which a
 * person may also come as far as this register can tell.
 */
public record MayBear(Area area, Answer answer) {}
