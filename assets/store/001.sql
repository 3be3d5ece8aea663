-- A row a workshop. What the home page shows beside the details is kept here, so that it needs no other table.
-- last_seq, chain and records say what the journal and the other tables have to hold.
CREATE TABLE workshop (
  id TEXT PRIMARY KEY,
  changed TEXT NOT NULL,
  programme_title TEXT NOT NULL,
  exercises INTEGER NOT NULL,
  exercises_begun INTEGER NOT NULL,
  marketing INTEGER NOT NULL,
  it INTEGER NOT NULL,
  actions INTEGER NOT NULL,
  actions_done INTEGER NOT NULL,
  records INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX workshop_changed ON workshop (changed);

-- Every change in its order. hash is SHA-256 over the hash of the line before and this line's columns.
CREATE TABLE journal (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  undoes INTEGER CHECK (undoes < seq),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  edits TEXT NOT NULL CHECK (json_valid(edits)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;

-- What is being typed, by field.
CREATE TABLE draft (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (workshop, field)
) STRICT, WITHOUT ROWID;

-- The words of each record with upper and lower case made alike, a line for each text.
CREATE TABLE search (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (workshop, kind, record)
) STRICT, WITHOUT ROWID;

-- A table a kind of record, a column a component; hash is SHA-256, see 004.sql.
CREATE TABLE details (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (id = workshop),
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('PREPARING', 'IN_PROGRESS', 'FINISHED', 'FOLLOWED_UP')),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  planned_start TEXT,
  zone TEXT NOT NULL,
  marketing_name TEXT NOT NULL,
  it_name TEXT NOT NULL,
  wall_shows_screen INTEGER CHECK (wall_shows_screen IN (0, 1)),
  check_in_days TEXT NOT NULL CHECK (json_valid(check_in_days)),
  load_limit INTEGER NOT NULL,
  fictional INTEGER NOT NULL CHECK (fictional IN (0, 1)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_sheet (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  programme TEXT NOT NULL CHECK (json_valid(programme)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE live_state (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  step TEXT,
  runs TEXT NOT NULL CHECK (json_valid(runs)),
  paused_at TEXT,
  blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  email TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('MARKETING', 'IT', 'JOINT')),
  sponsor INTEGER NOT NULL CHECK (sponsor IN (0, 1)),
  presence TEXT NOT NULL CHECK (json_valid(presence)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sponsor_brief (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('MARKETING', 'IT', 'JOINT')),
  success TEXT NOT NULL,
  off_limits TEXT NOT NULL,
  may_spend TEXT NOT NULL,
  who_decides TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  zone TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('MARKETING', 'IT', 'JOINT')),
  text TEXT NOT NULL,
  visibility TEXT NOT NULL CHECK (visibility IN ('WALL', 'CONSOLE_ONLY')),
  theme_id TEXT,
  merged_from TEXT NOT NULL CHECK (json_valid(merged_from)),
  added_at TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE private_note (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  about_id TEXT NOT NULL,
  text TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  title TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_row (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('MARKETING', 'IT', 'JOINT')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('MARKETING', 'IT', 'JOINT')),
  direction TEXT NOT NULL CHECK (direction IN ('NEED', 'GIVE')),
  text TEXT NOT NULL,
  matched_with TEXT,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  slots TEXT NOT NULL CHECK (json_valid(slots)),
  earlier TEXT NOT NULL CHECK (json_valid(earlier)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (json_valid(kind)),
  way TEXT NOT NULL CHECK (way IN ('PAPER', 'KEYBOARD', 'OPEN')),
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'REVEALED', 'DISCARDED')),
  items TEXT NOT NULL CHECK (json_valid(items)),
  voters TEXT NOT NULL CHECK (json_valid(voters)),
  threshold INTEGER NOT NULL,
  prediction_of TEXT,
  repeat_of TEXT,
  group_sizes TEXT NOT NULL CHECK (json_valid(group_sizes)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  revealed_at TEXT,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  step_id TEXT,
  ballot_id TEXT,
  reservations TEXT NOT NULL CHECK (json_valid(reservations)),
  at TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE parked_item (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('MARKETING', 'IT', 'JOINT')),
  step_id TEXT,
  outcome TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  word TEXT NOT NULL,
  meaning TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  first_step TEXT NOT NULL,
  owner TEXT,
  counterpart TEXT,
  due TEXT,
  measure TEXT NOT NULL CHECK (json_valid(measure)),
  origins TEXT NOT NULL CHECK (json_valid(origins)),
  status TEXT NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'DROPPED')),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  days INTEGER NOT NULL,
  due TEXT NOT NULL,
  held_in TEXT,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  series_id TEXT NOT NULL,
  title TEXT NOT NULL,
  number INTEGER NOT NULL,
  previous_workshop TEXT,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_version (
  workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  at TEXT NOT NULL,
  formats TEXT NOT NULL CHECK (json_valid(formats)),
  content_hash TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_open ON check_in (due) WHERE held_in IS NULL;
