-- Stories told in other words of the same event: the later names the earlier, with the evidence for people.
CREATE TABLE related (
  story    BIGINT                   NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  other    BIGINT                   NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  evidence TEXT                     NOT NULL,
  made     TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (story, other)
);
CREATE INDEX related_other ON related (other);
