'use strict';

// How long a test of this project may take. Jest reads `testTimeout` only for all projects at once.
jest.setTimeout(globalThis.PATIENCE_MS);
