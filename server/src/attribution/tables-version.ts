/**
 * Version of the tables and of the order of evidence. Raise it with every change that may classify a
 * visit otherwise: statistics say which version counted them. A test holds it against the tables.
 */
export const TABLES_VERSION = 2;
