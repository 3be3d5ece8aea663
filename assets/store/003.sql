-- Pictures of the wall, and apart from them what they show, which is large and never changes.
CREATE TABLE photo (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  caption TEXT NOT NULL,
  file_id TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE photo_file (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  jpeg TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT;
