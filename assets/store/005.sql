-- What the home page shows of a workshop and what stands typed in a field have a hash too. NULL only while this step is on its way.
ALTER TABLE workshop ADD COLUMN hash BLOB CHECK (length(hash) = 32);
ALTER TABLE draft ADD COLUMN hash BLOB CHECK (length(hash) = 32);
