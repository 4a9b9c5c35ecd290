-- Entries may wait for the end of an embargo, too: then here is what their copy says of it, and "due" is when it ends.
ALTER TABLE waiting ADD COLUMN embargo TEXT;
