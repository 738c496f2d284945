/** Cases whose answer a decision would change: receipts as a person sends them, compared. */
@NullMarked
package nl.peildatum.command.workbench.cases;

import org.jspecify.annotations.NullMarked;
