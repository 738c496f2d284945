package nl.peildatum.deploy.killing;

/** Where a decision is on record, first and last sequence inclusive. */
record Known(String country, long first, long last) {}
