package nl.peildatum.areaanswer;

import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;

/**
 * The answer for another area that the person may also come from (<i>kan ook gelden</i>), as far as
 * this register can tell. The person is the one of whom the question names a place of origin.
 * {@link AreaAnswers#mayBearOn} lists which areas these are, and {@link OtherAreas} finds them.
 *
 * @param area the other area, not the place that the question names
 * @param answer the answer for a person from {@code area}
 */
public record OtherAreaAnswer(Area area, Answer answer) {}
