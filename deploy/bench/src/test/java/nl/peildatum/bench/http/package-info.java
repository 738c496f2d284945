@NullMarked
package nl.peildatum.bench.http;

import org.jspecify.annotations.NullMarked;
