package nl.peildatum.house.violating.query;

import nl.peildatum.house.violating.query.publish.Publisher;
import org.jspecify.annotations.NullMarked;

@NullMarked
record AsksThePublisher(Publisher publisher) {}
