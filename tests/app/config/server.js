module.exports = { host: '127.0.0.1', port: 0, app: { keys: ['test-key-1', 'test-key-2'] } };
