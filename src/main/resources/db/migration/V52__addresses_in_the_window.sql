-- What stands at the same address is found by the index of the last days, in memory, as what has the same words is.
DROP INDEX article_address;
DROP INDEX article_canonical;
