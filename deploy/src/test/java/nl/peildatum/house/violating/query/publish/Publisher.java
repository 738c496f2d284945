package nl.peildatum.house.violating.query.publish;

import nl.peildatum.house.violating.query.intake.Reading;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record Publisher(Reading reading) {}
