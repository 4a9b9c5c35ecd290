-- What stands on which shelf is one number, and nothing else: the shelf's above, the story's below. A shelf is a stretch of
-- one tree then, and a story has a single entry for each of its shelves. Everything stands on the world's, so that one needs
-- no rows.
CREATE TABLE shelf (
  number INT         NOT NULL PRIMARY KEY,
  code   VARCHAR(32) NOT NULL UNIQUE
);
INSERT INTO shelf (number, code)
SELECT row_number() OVER (ORDER BY c.code), c.code
FROM (SELECT region AS code FROM region_shelf UNION SELECT topic AS code FROM topic_shelf) AS c
WHERE c.code <> '001';

-- Derived from the rows of stories, as before.
CREATE TABLE shelved (
  spot BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO shelved (spot)
SELECT s.number * CAST(1099511627776 AS BIGINT) + r.story FROM region_shelf r JOIN shelf s ON s.code = r.region
UNION ALL
SELECT s.number * CAST(1099511627776 AS BIGINT) + t.story FROM topic_shelf t JOIN shelf s ON s.code = t.topic;
DROP TABLE region_shelf;
DROP TABLE topic_shelf;
