-- What the last document of a feed offers: a hub that brings its news (WebSub).
ALTER TABLE poll_state ADD COLUMN hub VARCHAR(1000);
ALTER TABLE poll_state ADD COLUMN topic VARCHAR(1000);

-- What the desk has asked of hubs. The token is the last part of its callback, which nobody can guess.
CREATE TABLE push_lease (
  token     VARCHAR(64)              NOT NULL PRIMARY KEY,
  feed      VARCHAR(64)              NOT NULL,
  callback  VARCHAR(1000)            NOT NULL,
  hub       VARCHAR(1000)            NOT NULL,
  topic     VARCHAR(1000)            NOT NULL,
  secret    VARCHAR(64)              NOT NULL,
  wanted    BOOLEAN                  NOT NULL,
  asked     TIMESTAMP WITH TIME ZONE,
  confirmed TIMESTAMP WITH TIME ZONE,
  ends      TIMESTAMP WITH TIME ZONE,
  brought   TIMESTAMP WITH TIME ZONE,
  relied    BOOLEAN                  NOT NULL,
  failures  INT                      NOT NULL,
  outcome   VARCHAR(300)             NOT NULL
);

CREATE INDEX push_lease_feed ON push_lease (feed);
