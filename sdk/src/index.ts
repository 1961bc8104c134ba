/** The browser's side. Importing it has no side effects and is safe on a server. */
export * from './element';
export * from './tracker';
