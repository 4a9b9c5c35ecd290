-- By what an entry is known again when its feed has given it another id. Hashes; null where the entry does not say.
ALTER TABLE entry ADD COLUMN name BIGINT;
ALTER TABLE entry ADD COLUMN address BIGINT;
ALTER TABLE entry ADD COLUMN headline BIGINT;
ALTER TABLE entry ADD COLUMN words BIGINT;
ALTER TABLE entry ADD COLUMN published TIMESTAMP WITH TIME ZONE;
CREATE INDEX entry_name ON entry (source, name);
CREATE INDEX entry_address ON entry (source, address);
CREATE INDEX entry_headline ON entry (source, headline);

-- A further name of an entry: the row that holds the article is the one it came under first. That one is marked too.
ALTER TABLE entry ADD COLUMN same_as BIGINT REFERENCES entry (id) ON DELETE SET NULL;
ALTER TABLE entry ADD COLUMN renamed BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX entry_same_as ON entry (same_as);

-- The last time that a feed came with new ids for what it had published before.
CREATE TABLE renaming (
  source BIGINT                   NOT NULL PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  held   INT                      NOT NULL,
  listed INT                      NOT NULL,
  made   TIMESTAMP WITH TIME ZONE NOT NULL
);
