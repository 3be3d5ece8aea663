package org.commonground.cli;

/** Takes the pictures while the sample is played. */
interface Camera {

    /** Takes no picture. */
    Camera NONE = new Camera() {
        @Override
        public void shoot(String name) {}

        @Override
        public void roomPage(String name) {}
    };

    /** Takes a picture of the console and one of the room view. */
    void shoot(String name);

    /** Takes a picture of a further page of the room view. */
    void roomPage(String name);
}
