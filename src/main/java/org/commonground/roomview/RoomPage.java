package org.commonground.roomview;

import org.commonground.drawing.Drawing;
import org.commonground.workshop.Workshop;

/**
 * What the wall shows, and nothing else: guides, private notes, cards for the console only and votes that are not revealed are not in
 * it. Laid out for a surface whose smallest type reads from the back row ({@link RoomLayout}); what does not fit there has pages.
 */
public sealed interface RoomPage {

    /** Which part of the scene is on. */
    default Page page() {
        return Page.ONLY;
    }

    /**
     * What is around the page.
     *
     * @param place the line above the prompt, "Shared vision · Collide · compare"
     * @param prompt empty where it stands on the page
     * @param next the line at the foot, which step comes next; may be empty
     */
    record Heading(String place, String prompt, String next) {

        public Heading(String place, String prompt) {
            this(place, prompt, "");
        }

        /** Whether nothing is above the page. */
        public boolean isNone() {
            return place.isEmpty() && prompt.isEmpty();
        }

        /** Of a page that has the wall for itself. */
        public static final Heading NONE = new Heading("", "");
    }

    /** A page of several: {@code at} from 0 to {@code of} − 1. */
    record Page(int at, int of) {
        public static final Page ONLY = new Page(0, 1);

        /** One of several pages: the one that the workshop has on show, or the last. */
        static Page on(Workshop workshop, int of) {
            return new Page(Math.clamp(workshop.liveState().shown().page(), 0, Math.max(0, of - 1)), Math.max(1, of));
        }
    }

    /** Dark. */
    record Blank() implements RoomPage {}

    /**
     * A page as it is drawn.
     *
     * @param drawing what stands under the heading, in pixels of the wall's surface; each record is a group
     */
    record Drawn(Heading heading, Drawing drawing, Page page) implements RoomPage {}

    /**
     * The result of a revealed vote as a picture. The pages are the pictures, one a beat.
     *
     * @param said what the picture says, in a sentence to read out
     */
    record Reveal(Heading heading, Drawing drawing, String said, Page page) implements RoomPage {}
}
