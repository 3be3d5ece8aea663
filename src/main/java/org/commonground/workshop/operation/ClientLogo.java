package org.commonground.workshop.operation;

import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;

/** The logo of the client, which is kept as a photo of no step. */
public final class ClientLogo {

    private ClientLogo() {}

    public static Optional<PhotoFile> of(Workshop workshop) {
        return photos(workshop).findFirst().map(photo -> workshop.get(PhotoFile.class, photo.fileId()));
    }

    /** Replaces the logo by a stored image. */
    public static Change set(Workshop workshop, IdsAndClock idsAndClock, String fileId) {
        var logo = new Photo(
                idsAndClock.newId(), Places.afterLast(workshop.all(Photo.class)), Photo.CLIENT_LOGO, "", fileId);
        return new Change(
                "logo.set",
                Stream.concat(photos(workshop).map(Edit::delete), Stream.of(Edit.add(logo)))
                        .toList());
    }

    public static Change remove(Workshop workshop) {
        return new Change("logo.remove", photos(workshop).map(Edit::delete).toList());
    }

    /** The records of the logo, for another workshop with the same client. */
    static Stream<Item> records(Workshop workshop) {
        return Stream.concat(of(workshop).stream(), photos(workshop));
    }

    private static Stream<Photo> photos(Workshop workshop) {
        return workshop.all(Photo.class).stream().filter(Photo::isClientLogo);
    }
}
