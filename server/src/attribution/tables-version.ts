/**
 * Version of the tables and of the order of evidence. Raise it with every change that can classify a
 * visit differently: statistics record which version counted them. A test guards it.
 */
export const TABLES_VERSION = 2;
