package nl.peildatum.house.violating.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.http.MediaType;

@NullMarked
record SpeaksHttp(MediaType type) {}
