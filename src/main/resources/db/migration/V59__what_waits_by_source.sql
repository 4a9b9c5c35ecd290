-- Whose entry it is that waits, so that whoever looks what waits of a feed does not look through all that it has on file.
ALTER TABLE waiting ADD COLUMN source BIGINT REFERENCES source (id);
UPDATE waiting SET source = (SELECT e.source FROM entry e WHERE e.id = waiting.entry);
ALTER TABLE waiting ALTER COLUMN source SET NOT NULL;
CREATE INDEX waiting_source ON waiting (source, due);
