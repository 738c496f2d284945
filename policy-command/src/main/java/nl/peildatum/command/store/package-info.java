@NullMarked
package nl.peildatum.command.store;

import org.jspecify.annotations.NullMarked;
