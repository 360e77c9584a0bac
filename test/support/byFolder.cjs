/**
 * Order of the suites: a folder's suites one after the other, the folders with the longest first. What suites of one folder compute alike is
 * still known to the worker then (emulator/formulas/engine.ts keeps the models of a dozen workbooks). Within a folder the order is jest's
 * own: the longest first, as far as an earlier run tells, else the largest file.
 */
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = ['e2e', 'app', 'laws', 'department'];

module.exports = class ByFolder extends Sequencer {
  sort(tests) {
    const rank = ({ path: file, context }) => {
      const [folder] = path.relative(path.join(context.config.rootDir, 'test'), file).split(path.sep);
      const at = FIRST.indexOf(folder);
      return at < 0 ? FIRST.length : at;
    };
    return [...super.sort(tests)].sort((left, right) => rank(left) - rank(right));
  }
};
