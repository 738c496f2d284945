package nl.peildatum.areaanswer;

import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;

/**
 * An answer of another area than the one asked for (<i>kan ook gelden</i>): as far as this register
 * can tell, the person may also come from there.
 */
public record OtherAreaAnswer(Area area, Answer answer) {}
