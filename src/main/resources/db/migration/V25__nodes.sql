-- The nodes at work on this database, and what the feeds.yml of each says.
CREATE TABLE node (
  name  VARCHAR(64)              NOT NULL PRIMARY KEY,
  feeds VARCHAR(64)              NOT NULL,
  seen  TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Which node may ask a host that has several feeds, and until when.
CREATE TABLE host_turn (
  host VARCHAR(255)             NOT NULL PRIMARY KEY,
  node VARCHAR(64)              NOT NULL,
  ends TIMESTAMP WITH TIME ZONE NOT NULL
);
