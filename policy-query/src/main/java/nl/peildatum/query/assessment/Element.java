package nl.peildatum.query.assessment;

import java.util.List;

/** The policy on one governing day, by the rule that looks at it. */
public record Element(GoverningDay on, List<Assessed> answers, List<Note> notes) {}
