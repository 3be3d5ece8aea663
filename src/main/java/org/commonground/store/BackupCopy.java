package org.commonground.store;

import java.nio.file.Path;
import java.time.Instant;

/** A backup that was found whole when it was made. */
public record BackupCopy(Path file, Instant at, int workshops) {}
