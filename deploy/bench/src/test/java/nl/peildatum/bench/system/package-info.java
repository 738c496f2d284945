@NullMarked
package nl.peildatum.bench.system;

import org.jspecify.annotations.NullMarked;
