@NullMarked
package nl.peildatum.bench.cases;

import org.jspecify.annotations.NullMarked;
