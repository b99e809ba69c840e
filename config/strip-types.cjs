const tsBlankSpace = require('ts-blank-space').default;
module.exports = { process: (source) => ({ code: tsBlankSpace(source) }) };
