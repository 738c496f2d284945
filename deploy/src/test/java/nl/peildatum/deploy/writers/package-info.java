/** Many who record at the same moment, over two nodes that decide. */
@NullMarked
package nl.peildatum.deploy.writers;

import org.jspecify.annotations.NullMarked;
