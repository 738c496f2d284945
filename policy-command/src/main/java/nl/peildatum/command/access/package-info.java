@NullMarked
package nl.peildatum.command.access;

import org.jspecify.annotations.NullMarked;
