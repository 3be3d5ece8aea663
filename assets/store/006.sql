-- Where it is told how long each side spoke. NULL is left out of the hash of a row, so those of before stay as they are.
ALTER TABLE details ADD COLUMN airtime TEXT CHECK (airtime IN ('CONSOLE', 'PLAN'));
