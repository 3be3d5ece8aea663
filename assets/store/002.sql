-- What came back from those who read the plan.
CREATE TABLE review (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  sent TEXT NOT NULL CHECK (json_valid(sent)),
  altered INTEGER NOT NULL CHECK (altered IN (0, 1)),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;
