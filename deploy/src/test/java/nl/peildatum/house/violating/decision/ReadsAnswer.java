package nl.peildatum.house.violating.decision;

import nl.peildatum.house.violating.answer.Answer;
import org.jspecify.annotations.NullMarked;

@NullMarked
record ReadsAnswer(Answer answer) implements Statement {}
