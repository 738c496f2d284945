@NullMarked
package nl.peildatum.source;

import org.jspecify.annotations.NullMarked;
