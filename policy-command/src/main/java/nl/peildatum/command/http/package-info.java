/** Recording a decision over HTTP. */
@NullMarked
package nl.peildatum.command.http;

import org.jspecify.annotations.NullMarked;
