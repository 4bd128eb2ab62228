/**
 * Every number under which something here holds an advisory lock of PostgreSQL. Locks of one number and those of two lie in spaces
 * of their own; within each, two that are equal would stop each other.
 */
export const LOCKS = {
  /** Making the tables of the record, so that two programs that start at once do not both. */
  record: 7_301_001,
  /** Making the tables of the vault. */
  vault: 7_301_002,
  /** Making the tables of the views. */
  views: 7_301_003,
  /** Making the tables of the log. */
  logTables: 7_301_009,
  /** Writing the log: the work of one program. */
  log: 7_301_010,
  /** Held beside it by who has seen that the record is an extension of what was signed: only then is anything promised. */
  signing: 7_301_011,
  /** Changing the key of the vault. */
  rotation: 7_301_006,
  /** Making the role of the program in the embedded PostgreSQL. */
  role: 7_301_008,
  /** Making the tables of the numbering over EventStoreDB. */
  ledger: 7_301_021,
  /** Numbering over EventStoreDB: the work of one program. */
  sequencer: 7_301_020,
  /** Copying a record into a database; held by the session, so it ends with the program. */
  copy: 7_301_030,
} as const;

/** The first of two numbers; the second is a hash of what it is about. */
export const LOCKS_OF_TWO = {
  /** Each projection is the work of one program; with its name. */
  projection: 7_301_004,
  /** A rebuild; with the view's name. */
  rebuild: 7_301_005,
  /** Commands that are decided one after another; with what they share (ADR 0022). */
  alone: 7_301_007,
  /** Whose a data directory is: 0x7a64 is "zd". The second is 1. PostgreSQL frees it when the owner dies. */
  ownership: 0x7a64,
} as const;
