package org.commonground.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.commonground.i18n.Messages;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;

/** The sample's half day, played in memory: the workshop as it was whenever there was something to see. */
public final class PlayedSample {

    public static final Instant START = Instant.parse("2026-11-24T13:00:00Z");

    private PlayedSample() {}

    /** By what was on: {@code vision-group}, {@code vision-dots revealed}, {@code vision-map picture-2}. */
    public static Map<String, Workshop> moments() {
        var sample = Sample.load();
        var clock = new DemoClock(START, ZoneOffset.UTC);
        var idsAndClock = new IdsAndClock(new Random(2026), clock);
        var made = Workshops.create(
                idsAndClock, sample.title(), sample.organisation(), sample.played(), "Marketing", "IT");
        var planned = Optional.of(LocalDateTime.ofInstant(START, ZoneOffset.UTC));
        made = made.after(Workshops.setPlannedStart(made, planned));
        var live = new LiveWorkshop(made, List.of(), new RehearsalSaving(), Runnable::run, idsAndClock);
        var play = new SamplePlayer(sample, live, clock, new Messages(Locale.UK));
        play.prepare();
        var moments = new LinkedHashMap<String, Workshop>();
        moments.put("prepared", live.workshop());
        for (var stop : live.workshop().programme().stops()) {
            play.run(stop, new Camera() {
                @Override
                public void shoot(String what) {
                    moments.put((stop.id() + " " + what).strip(), live.workshop());
                }

                @Override
                public void roomPage(String what) {
                    shoot(what);
                }
            });
        }
        moments.put("over", live.workshop());
        return moments;
    }
}
