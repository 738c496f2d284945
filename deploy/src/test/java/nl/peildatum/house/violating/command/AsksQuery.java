package nl.peildatum.house.violating.command;

import nl.peildatum.house.violating.query.View;
import org.jspecify.annotations.NullMarked;

@NullMarked
record AsksQuery(View view) {}
