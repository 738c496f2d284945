@NullMarked
package nl.peildatum.command;

import org.jspecify.annotations.NullMarked;
