package nl.peildatum.query.governing;

import java.util.List;
import nl.peildatum.governing.GoverningDay;

/** The answers and notes for one governing day of an assessment. */
public record AssessmentElement(GoverningDay on, List<Assessed> answers, List<Note> notes) {}
