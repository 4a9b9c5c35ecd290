-- Entries of feeds with "full-text: true" that wait for their article's page. The entry row holds the original.
CREATE TABLE waiting (
  entry BIGINT                   NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  due   TIMESTAMP WITH TIME ZONE NOT NULL,
  tries INT                      NOT NULL
);
CREATE INDEX waiting_due ON waiting (due);
