@NullMarked
package nl.peildatum.bench;

import org.jspecify.annotations.NullMarked;
