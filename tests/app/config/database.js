// The harness says which database: TEST_DATABASE is the connection as JSON.
module.exports = () => JSON.parse(process.env.TEST_DATABASE);
