package org.commonground.drawing.chart;

import java.util.List;

/** A row of a bar chart: its label, and the bars one below the other. */
record BarRow(String label, List<Bar> bars) {}
