package org.commonground.ui.console;

import javafx.scene.Node;
import org.commonground.programme.Step;
import org.commonground.workshop.Workshop;

/** What stands above the board for one kind of step. Made anew for each step, gone with it. */
interface KindPane {

    Node view();

    void show(Workshop workshop, Step step);
}
