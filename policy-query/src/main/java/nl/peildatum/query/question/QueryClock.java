package nl.peildatum.query.question;

import java.time.InstantSource;

/** The clock of this node: it says what day it is and when a question came, and nothing else. */
public record QueryClock(InstantSource source) {}
