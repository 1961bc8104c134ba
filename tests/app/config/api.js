module.exports = { rest: { strictParams: true, defaultLimit: 25, maxLimit: 100 } };
