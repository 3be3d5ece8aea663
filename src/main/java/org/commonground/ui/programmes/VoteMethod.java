package org.commonground.ui.programmes;

import java.util.List;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.VoteKind;

/** The methods of a vote that can be chosen. */
enum VoteMethod {
    DOTS("programmes.new.dots"),
    SCALE("programmes.new.scale"),
    POINTS("programmes.new.points"),
    RANKING("programmes.new.ranking"),
    CONSENT("programmes.new.consent");

    private static final int USUAL_POINTS = 100;

    private final String key;

    VoteMethod(String key) {
        this.key = key;
    }

    /** The key of its text. */
    String key() {
        return key;
    }

    VoteKind initialSettings(Messages messages) {
        return switch (this) {
            case DOTS -> new VoteKind.Dots(0, 1);
            case SCALE ->
                new VoteKind.Scale(
                        List.of(messages.get("programmes.new.low"), "", "", "", messages.get("programmes.new.high")));
            case POINTS -> new VoteKind.Points(USUAL_POINTS);
            case RANKING -> new VoteKind.Ranking();
            case CONSENT -> new VoteKind.Consent();
        };
    }
}
