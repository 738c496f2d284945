package nl.peildatum.house.violating.ask;

import org.bson.Document;
import org.jspecify.annotations.NullMarked;

@NullMarked
record OpensDocuments(Document document) {}
