import LightRunner from 'jest-light-runner/child-process';

/**
 * As jest-light-runner 0.7 and 0.8 have it, the first worker that asks for its settings has them sent to all that have begun, and those who ask later get no answer: one
 * that loads slowly loses what comes too early, and waits for ever. Here each is answered for itself.
 */
export default class extends LightRunner {
  constructor(...given) {
    super(...given);
    const [globalConfig, runtime] = [this._globalConfig, this._runtime];
    this._testRunners = new (class extends Map {
      set(projectConfig, { pool }) {
        const workerData = { globalConfig, projectConfig, runtime };
        return super.set(projectConfig, { pool, run: ({ path }) => pool.run(path, { channel: channelWith(workerData) }) });
      }
    })();
  }
}

const channelWith = (workerData) => {
  let answer = () => undefined;
  return {
    onMessage: (listener) => (answer = listener),
    postMessage: (asked) => {
      if (asked === 'jest-light-runner-get-worker-data') answer({ type: 'jest-light-runner-worker-data', workerData });
    },
  };
};
