/**
 * Has what is imported after this see the database as its owner, who alone may change tables:
 * `MIGRATE_DATABASE_URL`, where that is set.
 */
if (process.env.MIGRATE_DATABASE_URL) process.env.DATABASE_URL = process.env.MIGRATE_DATABASE_URL;
