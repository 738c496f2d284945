package nl.peildatum.house.violating.source;

import nl.peildatum.house.violating.decision.Statement;
import org.jspecify.annotations.NullMarked;

@NullMarked
record ReadsDecision(Statement statement) {}
